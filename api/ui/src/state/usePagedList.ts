import { computed, onScopeDispose, ref, shallowRef, watch, type WatchSource } from 'vue'
import { ProblemError } from '../api/problem'
import { againAndAgain, refreshed } from './refresh'

/** A page of a list, as the API answers it. */
export interface ListPage<T> {
  items: T[]
  next?: string | null
}

/** Most items that the API answers at once. */
const MOST = 1000

/**
 * A list that is fetched page by page from the server, however long it is.
 *
 * @param fetch the page that follows a cursor, the first where there is none; of so many items, of as
 *   many as the caller likes where nothing is said
 * @param sources filters: the list begins anew when one changes
 * @param refreshMs asks again for what is shown after so many milliseconds, while anybody looks at it
 */
export function usePagedList<T>(
  fetch: (after?: string, limit?: number) => Promise<ListPage<T>>,
  sources: WatchSource[] = [],
  refreshMs?: number,
) {
  const items = shallowRef<T[]>([])
  const next = ref<string | null>(null)
  const problem = shallowRef<ProblemError | null>(null)
  const loaded = ref(false)
  const loadingMore = ref(false)
  let latest = 0
  let asking: Promise<void> | null = null
  /** How many items are shown, once that is more than the first page. */
  let range: number | undefined
  /** Whether what is shown answers the question before: it goes where the new one is not answered. */
  let past = false

  /** Asks the server; a late answer to an earlier question is dropped. */
  function ask(call: () => Promise<ListPage<T>>, take: (page: ListPage<T>) => void): Promise<void> {
    const mine = ++latest
    const asked = call()
      .then((page) => {
        if (mine !== latest) return
        take(page)
        problem.value = null
        loaded.value = true
        past = false
      })
      .catch((thrown) => {
        if (mine !== latest) return
        if (past) forget()
        problem.value = ProblemError.of(thrown)
      })
      .finally(() => {
        if (mine === latest) asking = null
      })
    asking = asked
    return asked
  }

  function forget(): void {
    items.value = []
    next.value = null
    loaded.value = false
  }

  /** Asks again for what is shown. What lies beyond the most that is answered at once stays as it is. */
  function reload(): Promise<void> {
    const limit = range && Math.min(range, MOST)
    return ask(
      () => fetch(undefined, limit),
      (page) => {
        const beyond = range ? items.value.slice(MOST) : []
        items.value = [...page.items, ...beyond]
        if (beyond.length === 0) next.value = page.next ?? null
      },
    )
  }

  /** Begins anew with the first page. */
  function begin(): Promise<void> {
    range = undefined
    past = true
    return reload()
  }

  /** Fetches the page that follows, where there is one, after whatever is being fetched. */
  async function loadMore(): Promise<void> {
    if (loadingMore.value) return
    loadingMore.value = true
    try {
      while (asking) await asking
      const cursor = next.value
      if (cursor === null) return
      await ask(
        () => fetch(cursor),
        (page) => {
          items.value = [...items.value, ...page.items]
          next.value = page.next ?? null
          range = items.value.length
        },
      )
    } finally {
      loadingMore.value = false
    }
  }

  watch(sources, begin)
  watch(refreshed, reload)
  if (refreshMs) againAndAgain(() => !asking && !loadingMore.value && void reload(), refreshMs)
  onScopeDispose(() => latest++)
  void begin()
  const hasMore = computed(() => next.value !== null)
  return { items, problem, loaded, loadingMore, hasMore, loadMore, reload, begin }
}
