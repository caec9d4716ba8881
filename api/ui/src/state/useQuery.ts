import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { ProblemError } from '../api/problem'
import { againAndAgain, refreshed } from './refresh'

export interface Query<T> {
  /** The last answer; kept while a newer one is fetched, and where that fails. */
  data: ShallowRef<T | null>
  /** Why the last call failed; none after a success. */
  problem: ShallowRef<ProblemError | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

export interface QueryOptions {
  /** Asks again when any of these changes. */
  watch?: WatchSource[]
  /** Asks again after so many milliseconds, while anybody looks at the page. */
  refreshMs?: number
  /** Keeps what it has when everything else is asked for again: what is shown is being worked on. */
  steady?: boolean
}

/** Fetches what a view shows. A late answer to an earlier question is dropped. */
export function useQuery<T>(fetch: () => Promise<T>, options: QueryOptions = {}): Query<T> {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<ProblemError | null>(null)
  const loading = ref(false)
  let latest = 0

  async function reload(): Promise<void> {
    const mine = ++latest
    loading.value = true
    try {
      const answer = await fetch()
      if (mine !== latest) return
      data.value = answer
      problem.value = null
    } catch (thrown) {
      if (mine !== latest) return
      problem.value = ProblemError.of(thrown)
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  watch([...(options.watch ?? []), ...(options.steady ? [] : [refreshed])], reload)
  const { refreshMs } = options
  if (refreshMs) againAndAgain(() => !loading.value && void reload(), refreshMs)
  onScopeDispose(() => latest++)
  void reload()
  return { data, problem, loading, reload }
}
