import { onBeforeUnmount, onMounted, shallowRef, watch, type ShallowRef } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import type { Diagram } from '../modeler/useDiagram'
import { saveDraft, type Place, type StoredDraft } from './draft-calls'
import { DraftSaver, type DraftState } from './draft-saver'
import { forgetDraft, keepDraft } from './kept-draft'

export interface Draft {
  state: ShallowRef<DraftState>
  saver: DraftSaver
  /** Saves now what is not saved; answers whether everything is. */
  flush: () => Promise<boolean>
}

/** Saves the drawing as it changes, when it is left, and when the network is back. */
export function useDraft(place: Place, stored: StoredDraft, diagram: Diagram, editing: boolean): Draft {
  const state = shallowRef<DraftState>({ kind: 'saved' })
  const saver = new DraftSaver(
    {
      xml: diagram.xml,
      save: (xml, etag) => saveDraft(place, xml, etag),
      keep: (xml, etag) => keepDraft(place, { xml, etag, at: new Date().toISOString() }),
      forget: () => forgetDraft(place),
      tell: (next) => (state.value = next),
    },
    stored.etag,
  )

  watch(diagram.edits, () => editing && saver.changed())

  const flush = () => (editing ? saver.flush() : Promise.resolve(true))
  const online = () => saver.pending && void flush()
  const leavePage = (event: BeforeUnloadEvent) => {
    if (!editing || !saver.pending) return
    void flush()
    event.preventDefault()
  }
  onMounted(() => {
    addEventListener('online', online)
    addEventListener('beforeunload', leavePage)
  })
  onBeforeUnmount(() => {
    removeEventListener('online', online)
    removeEventListener('beforeunload', leavePage)
    saver.stop()
  })
  // What cannot be saved is kept in the browser: nobody is held on the page.
  onBeforeRouteLeave(async () => void (await flush()))
  onBeforeRouteUpdate(async () => void (await flush()))

  return { state, saver, flush }
}
