import { ProblemError, UNREACHABLE } from '../../api/problem'
import { DraftChanged } from './draft-changed'

/** How it stands with what is drawn. */
export type DraftState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  /** It could not be saved; what was drawn is kept in this browser. */
  | { readonly kind: 'unsaved'; readonly problem: ProblemError }
  /** Somebody else saved meanwhile: nothing more is saved until that is settled. */
  | { readonly kind: 'conflict'; readonly changed: DraftChanged }

export interface DraftPorts {
  /** What is drawn now, as BPMN. */
  xml: () => Promise<string>
  /** Saves where the stored content is still the one of the mark; answers the new mark. */
  save: (xml: string, etag: string) => Promise<string>
  /** Keeps in this browser what is not yet saved. */
  keep: (xml: string, etag: string) => void
  /** Forgets it. */
  forget: () => void
  /** Hears of every new state. */
  tell: (state: DraftState) => void
}

/** How long after the last change it is saved. */
export const QUIET_MS = 1_500
/** How long after a server that could not be reached it is tried again. */
export const AGAIN_MS = 10_000

/** Saves a draft as it is drawn: once it has been quiet for a moment, one save at a time. */
export class DraftSaver {
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  private dirty = false
  private state: DraftState = { kind: 'saved' }

  constructor(
    private readonly ports: DraftPorts,
    private etag: string,
  ) {}

  /** Something was drawn. */
  changed(): void {
    this.dirty = true
    if (this.state.kind === 'conflict') return
    if (this.state.kind !== 'saving') this.tell({ kind: 'changed' })
    this.later(QUIET_MS)
  }

  /** Saves now whatever is not saved. Answers whether everything is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.running) await this.running
    if (this.dirty && this.state.kind !== 'conflict') await this.start()
    return this.state.kind === 'saved'
  }

  /** Goes on from another mark: what is drawn takes the place of what somebody else saved. */
  async overwrite(etag: string): Promise<boolean> {
    this.etag = etag
    this.dirty = true
    this.tell({ kind: 'changed' })
    return this.flush()
  }

  /** Saves no more: the page goes. */
  stop(): void {
    clearTimeout(this.timer)
    this.dirty = false
  }

  /** Whether anything is drawn that is not saved. */
  get pending(): boolean {
    return this.dirty || this.running !== null
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), ms)
  }

  private start(): Promise<void> {
    this.running = this.saveOnce().finally(() => (this.running = null))
    return this.running
  }

  private async saveOnce(): Promise<void> {
    this.dirty = false
    this.tell({ kind: 'saving' })
    try {
      const xml = await this.ports.xml()
      this.ports.keep(xml, this.etag)
      this.etag = await this.ports.save(xml, this.etag)
    } catch (thrown) {
      this.dirty = true
      if (thrown instanceof DraftChanged) return this.tell({ kind: 'conflict', changed: thrown })
      const problem = ProblemError.of(thrown)
      this.tell({ kind: 'unsaved', problem })
      if (problem.code === UNREACHABLE || problem.status >= 500) this.later(AGAIN_MS)
      return
    }
    if (this.dirty) {
      this.tell({ kind: 'changed' })
      this.later(QUIET_MS)
    } else {
      this.ports.forget()
      this.tell({ kind: 'saved' })
    }
  }

  private tell(state: DraftState): void {
    this.state = state
    this.ports.tell(state)
  }
}
