import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { refreshAll } from './refresh'
import { useQuery, type Query, type QueryOptions } from './useQuery'

function started<T>(fetch: () => Promise<T>, options?: QueryOptions): { query: Query<T>; stop: () => void } {
  const scope = effectScope()
  return { query: scope.run(() => useQuery(fetch, options))!, stop: () => scope.stop() }
}

const settled = () => vi.advanceTimersByTimeAsync(0)

describe('a query', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('has its answer', async () => {
    const { query } = started(async () => 5)
    expect([query.loading.value, query.data.value]).toEqual([true, null])
    await settled()
    expect([query.loading.value, query.data.value]).toEqual([false, 5])
  })

  it('keeps the last answer beside a problem', async () => {
    let works = true
    const { query } = started(async () => {
      if (!works) throw new TypeError('offline')
      return 5
    })
    await settled()
    works = false
    await query.reload()
    expect([query.data.value, query.problem.value?.code]).toEqual([5, 'UNREACHABLE'])
    works = true
    await query.reload()
    expect(query.problem.value).toBeNull()
  })

  it('asks again when what it depends on changes, and drops the late answer', async () => {
    const page = ref(1)
    const waits: Record<number, number> = { 1: 1000, 2: 10 }
    const { query } = started(
      () => {
        const asked = page.value
        return new Promise<number>((done) => setTimeout(() => done(asked), waits[asked]))
      },
      { watch: [page] },
    )
    page.value = 2
    await nextTick()
    await vi.advanceTimersByTimeAsync(2000)
    expect(query.data.value).toBe(2)
  })

  it('asks again when everything may have changed, unless it is being worked on', async () => {
    let calls = 0
    let steady = 0
    started(async () => ++calls)
    started(async () => ++steady, { steady: true })
    await settled()
    refreshAll()
    await nextTick()
    await settled()
    expect([calls, steady]).toEqual([2, 1])
  })

  it('refreshes until its view is gone', async () => {
    let calls = 0
    const { stop } = started(async () => ++calls, { refreshMs: 100 })
    await vi.advanceTimersByTimeAsync(250)
    expect(calls).toBe(3)
    stop()
    await vi.advanceTimersByTimeAsync(1000)
    expect(calls).toBe(3)
  })
})
