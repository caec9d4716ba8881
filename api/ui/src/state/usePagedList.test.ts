import { describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { usePagedList } from './usePagedList'

const PAGES: Record<string, { items: number[]; next?: string | null }> = {
  '': { items: [1, 2], next: 'b' },
  b: { items: [3], next: null },
}

const settled = () => new Promise((done) => setTimeout(done))

describe('a paged list', () => {
  it('grows page by page to its end', async () => {
    const list = effectScope().run(() => usePagedList(async (after) => PAGES[after ?? '']!))!
    await settled()
    expect([list.items.value, list.hasMore.value, list.loaded.value]).toEqual([[1, 2], true, true])
    await list.loadMore()
    expect([list.items.value, list.hasMore.value]).toEqual([[1, 2, 3], false])
    await list.loadMore()
    expect(list.items.value).toEqual([1, 2, 3])
    await list.reload()
    expect(list.items.value).toEqual([1, 2])
  })

  it('begins anew when a filter changes', async () => {
    const filter = ref('a')
    const fetch = vi.fn(async () => ({ items: [filter.value] }))
    const list = effectScope().run(() => usePagedList(fetch, [filter]))!
    await settled()
    filter.value = 'z'
    await nextTick()
    await settled()
    expect(list.items.value).toEqual(['z'])
  })

  it('keeps what it has where a page cannot be fetched', async () => {
    let works = true
    const list = effectScope().run(() =>
      usePagedList(async (after) => {
        if (!works) throw new TypeError('offline')
        return PAGES[after ?? '']!
      }),
    )!
    await settled()
    works = false
    await list.loadMore()
    expect([list.items.value, list.problem.value?.code]).toEqual([[1, 2], 'UNREACHABLE'])
    works = true
    await list.loadMore()
    expect([list.items.value, list.problem.value]).toEqual([[1, 2, 3], null])
  })

  it('forgets what answered the question before where a new one is not answered', async () => {
    const filter = ref('a')
    let works = true
    const list = effectScope().run(() =>
      usePagedList(async () => {
        if (!works) throw new TypeError('offline')
        return { items: [filter.value], next: 'b' }
      }, [filter]),
    )!
    await settled()
    works = false
    filter.value = 'z'
    await nextTick()
    await settled()
    const { items, hasMore, loaded, problem } = list
    expect([items.value, hasMore.value, loaded.value]).toEqual([[], false, false])
    expect(problem.value?.code).toBe('UNREACHABLE')
    works = true
    await list.reload()
    expect([items.value, loaded.value, problem.value]).toEqual([['z'], true, null])
    works = false
    await list.reload()
    expect([items.value, loaded.value]).toEqual([['z'], true])
  })

  it('asks again in a while, and never while a page is on its way', async () => {
    vi.useFakeTimers()
    const asked: (string | undefined)[] = []
    const scope = effectScope()
    const list = scope.run(() =>
      usePagedList(
        async (after) => {
          asked.push(after)
          if (after) await new Promise((done) => setTimeout(done, 2500))
          return PAGES[after ?? '']!
        },
        [],
        1000,
      ),
    )!
    await vi.advanceTimersByTimeAsync(1500)
    expect(asked).toEqual([undefined, undefined])
    const more = list.loadMore()
    await vi.advanceTimersByTimeAsync(2500)
    await more
    expect(asked).toEqual([undefined, undefined, 'b'])
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(4)
    scope.stop()
    await vi.advanceTimersByTimeAsync(3000)
    expect(asked).toHaveLength(4)
    vi.useRealTimers()
  })

  it('asks again for all that is shown, by one call', async () => {
    const rows = Array.from({ length: 7 }, (_, n) => n)
    const fetch = vi.fn(async (after?: string, limit = 2) => slice(rows, after, limit))
    const list = effectScope().run(() => usePagedList(fetch))!
    await settled()
    await list.loadMore()
    rows[3] = 33
    await list.reload()
    expect(fetch).toHaveBeenLastCalledWith(undefined, 4)
    expect([list.items.value, list.hasMore.value]).toEqual([[0, 1, 2, 33], true])
    await list.loadMore()
    expect(list.items.value).toEqual([0, 1, 2, 33, 4, 5])
    await list.begin()
    expect(list.items.value).toEqual([0, 1])
  })

  it('keeps what lies beyond the most that is answered at once', async () => {
    const rows = Array.from({ length: 1800 }, (_, n) => n)
    const fetch = vi.fn(async (after?: string, limit = 600) => slice(rows, after, limit))
    const list = effectScope().run(() => usePagedList(fetch))!
    await settled()
    await list.loadMore()
    rows[0] = -1
    await list.reload()
    expect(fetch).toHaveBeenLastCalledWith(undefined, 1000)
    expect([list.items.value, list.hasMore.value]).toEqual([rows.slice(0, 1200), true])
    await list.loadMore()
    expect([list.items.value, list.hasMore.value]).toEqual([rows, false])
  })

  it('fetches the next page after the answer that is on its way', async () => {
    const answers: (() => void)[] = []
    const list = effectScope().run(() =>
      usePagedList(async (after) => {
        if (after === undefined) await new Promise<void>((done) => answers.push(done))
        return PAGES[after ?? '']!
      }),
    )!
    answers.shift()!()
    await settled()
    void list.reload()
    const more = list.loadMore()
    expect(list.loadingMore.value).toBe(true)
    answers.shift()!()
    await more
    expect([list.items.value, list.loadingMore.value]).toEqual([[1, 2, 3], false])
  })
})

function slice(rows: readonly number[], after: string | undefined, limit: number) {
  const from = Number(after ?? 0)
  const to = from + limit
  return { items: rows.slice(from, to), next: to < rows.length ? `${to}` : null }
}
