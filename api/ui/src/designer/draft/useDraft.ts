import { onBeforeUnmount, onMounted, shallowRef, watch, type ShallowRef } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate, useRouter } from 'vue-router'
import { language } from '../../language/language'
import { postJourney } from '../../journeys/post-journey'
import { me } from '../../session/session'
import { sure } from '../../state/ask'
import type { Diagram } from '../modeler/useDiagram'
import { saveDraft, type Place, type StoredDraft } from './draft-calls'
import { DraftSaver, type DraftState } from './draft-saver'
import { draftTexts } from './draft-texts'
import { KeptDrafts } from './kept-drafts'

export interface Draft {
  state: ShallowRef<DraftState>
  saver: DraftSaver
  /** What this browser keeps of the version. */
  drafts: KeptDrafts
  /** Saves now what is not saved; answers whether everything is. */
  flush: () => Promise<boolean>
  /** Makes a new version of what is drawn, and goes there; this one stays as it is stored. */
  asNew: () => Promise<void>
}

/** What is being typed counts once its field is left. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** Saves the drawing as it changes, when it is left, and when the network is back. */
export function useDraft(place: Place, stored: StoredDraft, diagram: Diagram, editing: boolean): Draft {
  const router = useRouter()
  const state = shallowRef<DraftState>({ kind: 'saved' })
  const drafts = new KeptDrafts(place, me.value?.name ?? '')
  const saver = new DraftSaver(
    {
      xml: diagram.xml,
      save: (xml, etag) => saveDraft(place, xml, etag),
      keep: (xml, etag) => drafts.keep(xml, etag),
      forget: () => drafts.forget(),
      tell: (next) => (state.value = next),
    },
    stored.etag,
  )

  watch(diagram.edits, () => editing && saver.changed(), { flush: 'sync' })

  const flush = () => (editing ? saver.flush() : Promise.resolve(true))
  const online = () => saver.pending && void flush()
  const leavePage = (event: BeforeUnloadEvent) => {
    leaveField()
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
  // What cannot be saved is kept in the browser, so nobody is held on the page; where it cannot be
  // kept either, they are asked.
  async function leave(): Promise<boolean> {
    leaveField()
    if (!editing || (await saver.safe())) return true
    const t = draftTexts[language.value]
    return sure(t.leaveSure, t.unsaved, t.leave)
  }
  onBeforeRouteLeave(leave)
  onBeforeRouteUpdate(leave)

  async function asNew(): Promise<void> {
    const edits = diagram.edits.value
    const made = await postJourney(await diagram.xml())
    if (diagram.edits.value === edits) saver.drop()
    await router.push({ name: 'design', params: { key: made.key, version: made.version } })
  }

  return { state, saver, drafts, flush, asNew }
}
