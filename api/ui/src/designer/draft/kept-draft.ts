import type { Place } from './draft-calls'

/** What was drawn and not saved, as this browser keeps it. */
export interface KeptDraft {
  readonly xml: string
  /** The mark of what it was drawn upon. */
  readonly etag: string
  /** When it was kept, as RFC 3339. */
  readonly at: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const nameOf = ({ key, version }: Place) => `tact-draft/${key}/${version}`

export function keepDraft(place: Place, draft: KeptDraft, store: Store = localStorage): void {
  try {
    store.setItem(nameOf(place), JSON.stringify(draft))
  } catch {
    // A browser without room or leave to keep anything: the draft is still on the page.
  }
}

export function forgetDraft(place: Place, store: Store = localStorage): void {
  store.removeItem(nameOf(place))
}

/** What is kept for a version; nothing where nothing legible is. */
export function keptDraft(place: Place, store: Store = localStorage): KeptDraft | null {
  try {
    const kept = JSON.parse(store.getItem(nameOf(place)) ?? 'null') as Partial<KeptDraft> | null
    const whole = [kept?.xml, kept?.etag, kept?.at].every((part) => typeof part === 'string')
    return whole ? (kept as KeptDraft) : null
  } catch {
    return null
  }
}
