import { policyOf, formOf, type PolicyForm } from './rule-form'
import type { Policy } from './policy'

/** A draft as it is kept in the browser, so that neither a session that ends nor a closed window loses it. */
export interface KeptDraft {
  /** The version in force that it was begun from. */
  base: number
  policy: Policy
  /** When it was last changed. */
  at: string
  /** Names the proposal, so that sending it twice proposes once. */
  proposal: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Each user's own, where several share a browser. */
export const nameOf = (user: string) => `tact-policy-draft-${user}`

export function keep(store: Store, user: string, draft: KeptDraft): void {
  try {
    store.setItem(nameOf(user), JSON.stringify(draft))
  } catch {
    // A browser that keeps nothing still lets its user work.
  }
}

/** What was kept; nothing where that is none, or cannot be read. */
export function kept(store: Store, user: string): KeptDraft | null {
  try {
    const draft = JSON.parse(store.getItem(nameOf(user)) ?? 'null') as KeptDraft | null
    if (!draft) return null
    formOf(draft.policy)
    return draft
  } catch {
    return null
  }
}

export function forget(store: Store, user: string): void {
  try {
    store.removeItem(nameOf(user))
  } catch {
    // Then nothing was kept.
  }
}

/** The draft of a form at this moment. */
export function draftOf(form: PolicyForm, base: number, proposal: string): KeptDraft {
  return { base, policy: policyOf(form), at: new Date().toISOString(), proposal }
}
