/** What is used of the browser's EventSource. */
export interface Source extends EventTarget {
  readonly readyState: number
  close(): void
}

export interface Listening<T> {
  /** Begins to listen. */
  connect: () => Source
  /** Asks once, where nobody tells: with the session's ways, so that an ended one is noticed. */
  ask: () => Promise<T>
  heard: (news: T) => void
  failed: (thrown: unknown) => void
  /** Whether news come by themselves at the moment. */
  live: (live: boolean) => void
}

/** As EventSource has it: it has given up, and does not come back by itself. */
const CLOSED = 2

/** How long to wait before asking again where nobody tells. */
export const ASK_AGAIN_MS = 4_000

/**
 * News from the server as they come. Where the stream breaks off the browser opens it again by
 * itself; where it is refused we ask every few seconds, and each time that works we try to listen
 * again. While it rests, nothing is open and nothing is asked.
 */
export class FigureStream<T> {
  private source: Source | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private turn = 0
  /** Counts what was told, so that no late answer takes the place of news. */
  private told = 0

  constructor(private readonly way: Listening<T>) {}

  start(): void {
    if (!this.source && this.timer === undefined) this.listen()
  }

  /** Until it is started again. */
  rest(): void {
    this.turn++
    this.told++
    clearTimeout(this.timer)
    this.timer = undefined
    this.source?.close()
    this.source = null
    this.way.live(false)
  }

  /** Asks at once, such as after a change of one's own. */
  async look(): Promise<void> {
    const told = ++this.told
    try {
      const news = await this.way.ask()
      if (told === this.told) this.way.heard(news)
    } catch (thrown) {
      if (told === this.told) this.way.failed(thrown)
    }
  }

  private listen(): void {
    const source = this.way.connect()
    this.source = source
    const on = (type: string, hear: (event: Event) => void) =>
      source.addEventListener(type, (event) => this.source === source && hear(event))
    on('open', () => this.way.live(true))
    on('message', (event) => {
      this.told++
      this.way.heard(JSON.parse((event as MessageEvent<string>).data) as T)
    })
    on('error', () => {
      this.way.live(false)
      if (source.readyState !== CLOSED) return
      this.source = null
      void this.ask()
    })
  }

  private async ask(): Promise<void> {
    const mine = ++this.turn
    const told = ++this.told
    let answered = false
    try {
      const news = await this.way.ask()
      if (mine !== this.turn) return
      answered = true
      if (told === this.told) this.way.heard(news)
    } catch (thrown) {
      if (mine !== this.turn) return
      this.way.failed(thrown)
    }
    this.timer = setTimeout(() => {
      this.timer = undefined
      if (answered) this.listen()
      else void this.ask()
    }, ASK_AGAIN_MS)
  }
}
