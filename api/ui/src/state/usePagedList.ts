import { computed, onScopeDispose, ref, shallowRef, watch, type WatchSource } from 'vue'
import { ProblemError } from '../api/problem'
import { refreshed } from './refresh'

/** A page of a list, as the API answers it. */
export interface ListPage<T> {
  items: T[]
  next?: string | null
}

/**
 * A list that is fetched page by page from the server, however long it is.
 *
 * @param fetch the page that follows a cursor; the first where there is none
 * @param sources filters: the list begins anew when one changes
 * @param refreshMs asks again after so many milliseconds, while no more than the first page is shown and
 *   anybody looks at it
 */
export function usePagedList<T>(
  fetch: (after: string | undefined) => Promise<ListPage<T>>,
  sources: WatchSource[] = [],
  refreshMs?: number,
) {
  const items = shallowRef<T[]>([])
  const next = ref<string | null>(null)
  const problem = shallowRef<ProblemError | null>(null)
  const loading = ref(false)
  const loaded = ref(false)
  let latest = 0
  let pages = 0

  async function load(after: string | undefined): Promise<void> {
    const mine = ++latest
    loading.value = true
    try {
      const page = await fetch(after)
      if (mine !== latest) return
      items.value = after === undefined ? page.items : [...items.value, ...page.items]
      next.value = page.next ?? null
      pages = after === undefined ? 1 : pages + 1
      problem.value = null
      loaded.value = true
    } catch (thrown) {
      if (mine === latest) problem.value = ProblemError.of(thrown)
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  /** Begins anew with the first page. */
  const reload = () => load(undefined)
  /** Fetches the page that follows, where there is one and nothing is being fetched. */
  const loadMore = async () => {
    if (next.value !== null && !loading.value) await load(next.value)
  }

  watch([...sources, refreshed], reload)
  if (refreshMs) {
    const isLookedAt = () => typeof document === 'undefined' || !document.hidden
    const timer = setInterval(() => {
      if (pages <= 1 && isLookedAt() && !loading.value) void reload()
    }, refreshMs)
    onScopeDispose(() => clearInterval(timer))
  }
  onScopeDispose(() => latest++)
  void reload()
  const hasMore = computed(() => next.value !== null)
  return { items, problem, loading, loaded, hasMore, loadMore, reload }
}
