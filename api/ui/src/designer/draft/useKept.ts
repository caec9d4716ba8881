import { shallowRef, type ShallowRef } from 'vue'
import type { StoredDraft } from './draft-calls'
import type { DraftSaver } from './draft-saver'
import type { KeptDraft, KeptDrafts } from './kept-drafts'

export interface KeptPorts {
  drafts: KeptDrafts
  /** The version as it was when the page was opened. */
  stored: StoredDraft
  saver: Pick<DraftSaver, 'replace'>
  /** Shows BPMN in place of the drawing here. Answers whether it could be read. */
  show: (xml: string) => Promise<boolean>
  /** Whether anything was drawn since the page was opened. */
  drawn: () => boolean
  /** Asks whether what was drawn since may be replaced. */
  sure: () => Promise<boolean>
  /** Makes a new version of BPMN. */
  newVersion: (xml: string) => Promise<unknown>
}

export interface Kept {
  /** What is offered to the reader: the latest; the one before once that is answered. */
  offered: ShallowRef<KeptDraft | null>
  /** Goes on drawing with it. Answers whether it is what is drawn now. */
  take: () => Promise<boolean>
  /** Makes a new version of it, and leaves this one as it is. */
  asNew: () => Promise<void>
  discard: () => void
}

/** Offers what was drawn and not saved when the page was open before, until each is answered. */
export function useKept(ports: KeptPorts): Kept {
  const { drafts, stored } = ports
  const kept = drafts.others()
  // What was saved after all needs no answer.
  kept.filter(({ xml }) => xml === stored.xml).forEach(({ id }) => drafts.discard(id))
  const waiting = kept.filter(({ xml }) => xml !== stored.xml)
  const offered = shallowRef(waiting.shift() ?? null)
  const next = () => (offered.value = waiting.shift() ?? null)

  async function take(): Promise<boolean> {
    const one = offered.value
    if (!one || (ports.drawn() && !(await ports.sure()))) return false
    // On top of what it was drawn upon: where somebody else saved since, the server says so.
    const etag = one.etag === stored.etag ? undefined : one.etag
    const taken = await ports.saver.replace(async () => {
      const shown = await ports.show(one.xml)
      if (shown) drafts.adopt(one.id)
      return shown
    }, etag)
    if (taken) next()
    return taken
  }

  function discard(): void {
    if (offered.value) drafts.discard(offered.value.id)
    next()
  }

  async function asNew(): Promise<void> {
    if (!offered.value) return
    await ports.newVersion(offered.value.xml)
    discard()
  }

  return { offered, take, asNew, discard }
}
