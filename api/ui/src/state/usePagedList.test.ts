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

  it('asks again in a while, until more than its first page is shown', async () => {
    vi.useFakeTimers()
    const asked: (string | undefined)[] = []
    const scope = effectScope()
    const list = scope.run(() =>
      usePagedList(
        async (after) => {
          asked.push(after)
          return PAGES[after ?? '']!
        },
        [],
        1000,
      ),
    )!
    await vi.advanceTimersByTimeAsync(1500)
    expect(asked).toEqual([undefined, undefined])
    await list.loadMore()
    await vi.advanceTimersByTimeAsync(3000)
    expect(asked).toEqual([undefined, undefined, 'b'])
    await list.reload()
    scope.stop()
    await vi.advanceTimersByTimeAsync(3000)
    expect(asked).toHaveLength(4)
    vi.useRealTimers()
  })
})
