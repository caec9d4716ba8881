import type { Place } from './draft-calls'

/** What was drawn and not saved, as this browser keeps it. */
export interface KeptDraft {
  /** Tells it from what other openings of the page keep. */
  readonly id: string
  readonly xml: string
  /** The mark of what it was drawn upon. */
  readonly etag: string
  /** When it was kept, as RFC 3339. */
  readonly at: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * What this browser keeps of one version for one user, where several share a browser. Each opening
 * of the page keeps under an id of its own, so that none overwrites what another could not save.
 */
export class KeptDrafts {
  private readonly prefix: string

  constructor(
    { key, version }: Place,
    user: string,
    private own: string = `${Date.now()}-${Math.random()}`,
    private readonly store: Store = localStorage,
  ) {
    this.prefix = `tact-draft/${encodeURIComponent(user)}/${key}/${version}/`
  }

  /** Keeps what is drawn here. Answers whether it is kept: a browser may have no room, or no leave. */
  keep(xml: string, etag: string): boolean {
    try {
      this.store.setItem(this.prefix + this.own, JSON.stringify({ xml, etag, at: new Date().toISOString() }))
      return true
    } catch {
      return false
    }
  }

  /** Forgets what is drawn here. */
  forget(): void {
    this.discard(this.own)
  }

  /** Goes on with what another opening kept, in place of what is drawn here. */
  adopt(id: string): void {
    if (id !== this.own) this.forget()
    this.own = id
  }

  /** Forgets what another opening kept. */
  discard(id: string): void {
    try {
      this.store.removeItem(this.prefix + id)
    } catch {
      // Without leave to keep anything, nothing was kept.
    }
  }

  /** What other openings kept, the latest first; what is not legible is left out. */
  others(): KeptDraft[] {
    try {
      return this.names()
        .flatMap((name) => this.read(name))
        .sort((one, other) => (one.at < other.at ? 1 : -1))
    } catch {
      return []
    }
  }

  private names(): string[] {
    return Array.from({ length: this.store.length }, (_none, at) => this.store.key(at) ?? '').filter(
      (name) => name.startsWith(this.prefix) && name !== this.prefix + this.own,
    )
  }

  private read(name: string): KeptDraft[] {
    try {
      const kept = JSON.parse(this.store.getItem(name) ?? 'null') as Partial<KeptDraft> | null
      const whole = [kept?.xml, kept?.etag, kept?.at].every((part) => typeof part === 'string')
      return whole ? [{ ...(kept as KeptDraft), id: name.slice(this.prefix.length) }] : []
    } catch {
      return []
    }
  }
}
