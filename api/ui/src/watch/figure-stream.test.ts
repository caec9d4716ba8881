import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ASK_AGAIN_MS, FigureStream, type Source } from './figure-stream'

class FakeSource extends EventTarget implements Source {
  readyState = 0
  closed = false
  close() {
    this.closed = true
  }
  opens() {
    this.dispatchEvent(new Event('open'))
  }
  tells(data: string) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  breaksOff() {
    this.dispatchEvent(new Event('error'))
  }
  isRefused() {
    this.readyState = 2
    this.breaksOff()
  }
}

function listening(ask: () => Promise<number> = () => Promise.resolve(7)) {
  const sources: FakeSource[] = []
  const heard: number[] = []
  const live: boolean[] = []
  const failed: unknown[] = []
  const asked = vi.fn(ask)
  const stream = new FigureStream<number>({
    connect: () => {
      const source = new FakeSource()
      sources.push(source)
      return source
    },
    ask: asked,
    heard: (news) => heard.push(news),
    failed: (thrown) => failed.push(thrown),
    live: (now) => live.push(now),
  })
  return { stream, sources, heard, live, failed, asked }
}

describe('the stream of figures', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('tells news as they come', () => {
    const { stream, sources, heard, live } = listening()
    stream.start()
    stream.start()
    expect(sources).toHaveLength(1)
    sources[0]!.opens()
    sources[0]!.tells('1')
    sources[0]!.tells('2')
    expect(heard).toEqual([1, 2])
    expect(live).toEqual([true])
  })

  it('leaves it to the browser to open it again where it broke off', () => {
    const { stream, sources, live, asked } = listening()
    stream.start()
    sources[0]!.breaksOff()
    expect(live).toEqual([false])
    expect(sources).toHaveLength(1)
    expect(asked).not.toHaveBeenCalled()
  })

  it('asks where it is refused, and then tries to listen again', async () => {
    const { stream, sources, heard } = listening()
    stream.start()
    sources[0]!.isRefused()
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toEqual([7])
    expect(sources).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS)
    expect(sources).toHaveLength(2)
  })

  it('goes on asking while that fails', async () => {
    const { stream, sources, failed, asked } = listening(() => Promise.reject(new Error('away')))
    stream.start()
    sources[0]!.isRefused()
    await vi.advanceTimersByTimeAsync(2 * ASK_AGAIN_MS)
    expect(failed).toHaveLength(3)
    expect(asked).toHaveBeenCalledTimes(3)
    expect(sources).toHaveLength(1)
  })

  it('rests: nothing is open, nothing is asked, and late news are dropped', async () => {
    const { stream, sources, heard, asked } = listening()
    stream.start()
    stream.rest()
    expect(sources[0]!.closed).toBe(true)
    sources[0]!.tells('1')
    sources[0]!.isRefused()
    await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS)
    expect(heard).toEqual([])
    expect(asked).not.toHaveBeenCalled()
    stream.start()
    expect(sources).toHaveLength(2)
  })

  it('asks at once, and drops what is answered after news', async () => {
    const answers: ((news: number) => void)[] = []
    const { stream, sources, heard } = listening(() => new Promise((done) => answers.push(done)))
    stream.start()
    const [first, second] = [stream.look(), stream.look()]
    answers[1]!(2)
    answers[0]!(1)
    await Promise.all([first, second])
    expect(heard).toEqual([2])
    const third = stream.look()
    sources[0]!.tells('4')
    answers[2]!(3)
    await third
    expect(heard).toEqual([2, 4])
  })

  it('drops an answer that comes while it rests', async () => {
    let answer: (news: number) => void = () => undefined
    const { stream, sources, heard } = listening(() => new Promise((done) => (answer = done)))
    stream.start()
    sources[0]!.isRefused()
    stream.rest()
    answer(1)
    await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS)
    expect(heard).toEqual([])
    expect(sources).toHaveLength(1)
  })
})
