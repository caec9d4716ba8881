import { ProblemError, UNREACHABLE } from '../../api/problem'
import { DraftChanged } from './draft-changed'

/** How it stands with what is drawn. */
export type DraftState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  /** It could not be saved; whether what was drawn is kept in this browser. */
  | { readonly kind: 'unsaved'; readonly problem: ProblemError; readonly kept: boolean }
  /** Somebody else saved meanwhile: what is drawn is kept, and not saved until that is settled. */
  | { readonly kind: 'conflict'; readonly changed: DraftChanged; readonly kept: boolean }

/** Whether it is not saved because the version is no draft any more: somebody has handed it in. */
export function isNoDraft(state: DraftState): boolean {
  return state.kind === 'unsaved' && state.problem.code === 'WRONG_STATUS'
}

export interface DraftPorts {
  /** What is drawn now, as BPMN. */
  xml: () => Promise<string>
  /** Saves where the stored content is still the one of the mark; answers the new mark. */
  save: (xml: string, etag: string) => Promise<string>
  /** Keeps in this browser what is not yet saved. Answers whether it could. */
  keep: (xml: string, etag: string) => boolean
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
  private kept = true
  private state: DraftState = { kind: 'saved' }

  constructor(
    private readonly ports: DraftPorts,
    private etag: string,
  ) {}

  /** Something was drawn. */
  changed(): void {
    this.dirty = true
    if (this.state.kind === 'conflict') return void this.keepOnly()
    if (this.state.kind !== 'saving') this.tell({ kind: 'changed' })
    this.later(QUIET_MS)
  }

  /** Saves now whatever is not saved, or keeps it where it cannot be. Answers whether everything is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.running) await this.running
    if (this.dirty) await (this.state.kind === 'conflict' ? this.keepOnly() : this.start())
    return this.state.kind === 'saved'
  }

  /** Saves or keeps whatever is not saved. Answers whether nothing is lost where one leaves now. */
  async safe(): Promise<boolean> {
    return (await this.flush()) || !this.pending || this.kept
  }

  /** Somebody else saved meanwhile, as another call was told: nothing is saved until that is settled. */
  overtaken(changed: DraftChanged): Promise<void> {
    clearTimeout(this.timer)
    this.dirty = true
    this.tell({ kind: 'conflict', changed, kept: this.kept })
    return this.keepOnly()
  }

  /** Goes on from another mark: what is drawn takes the place of what somebody else saved. */
  async overwrite(etag: string): Promise<boolean> {
    this.etag = etag
    this.dirty = true
    this.tell({ kind: 'changed' })
    return this.flush()
  }

  /**
   * Has another drawing take the place of the one here, while nothing is saved; then it is saved on
   * top of the mark that it was drawn upon, where that is given. Answers, as `show`, whether it could.
   */
  async replace(show: () => Promise<boolean>, etag?: string): Promise<boolean> {
    while (this.running) await this.running
    let shown = false
    const showing = async () => {
      shown = await show()
      if (shown) this.etag = etag ?? this.etag
    }
    this.running = showing().finally(() => (this.running = null))
    await this.running
    if (shown) this.changed()
    return shown
  }

  /** What is drawn has found another place: it is neither saved nor kept here. */
  drop(): void {
    this.stop()
    this.ports.forget()
  }

  /** Saves no more: the page goes. */
  stop(): void {
    clearTimeout(this.timer)
    this.dirty = false
  }

  /** The mark of what is stored, as far as is known here. */
  get mark(): string {
    return this.etag
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
      this.kept = this.ports.keep(xml, this.etag)
      this.etag = await this.ports.save(xml, this.etag)
    } catch (thrown) {
      this.dirty = true
      if (thrown instanceof DraftChanged) {
        this.tell({ kind: 'conflict', changed: thrown, kept: this.kept })
        return this.keepOnly()
      }
      const problem = ProblemError.of(thrown)
      this.tell({ kind: 'unsaved', problem, kept: this.kept })
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

  /** Keeps what is drawn while it must not be saved. */
  private async keepOnly(): Promise<void> {
    const xml = await this.ports.xml()
    if (this.state.kind !== 'conflict' || !this.dirty) return
    this.kept = this.ports.keep(xml, this.etag)
    if (this.kept !== this.state.kept) this.tell({ ...this.state, kept: this.kept })
  }

  private tell(state: DraftState): void {
    this.state = state
    this.ports.tell(state)
  }
}
