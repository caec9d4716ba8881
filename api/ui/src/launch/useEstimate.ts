import { onScopeDispose, ref, shallowRef, watch, type ComputedRef } from 'vue'
import { answerOf, api, type Schemas } from '../api/client'
import { ProblemError } from '../api/problem'

export type LaunchBody = Schemas['LaunchForm']

/** Long enough for a word to be typed. */
const PAUSE_MS = 400

/** What a launch would bring, asked anew a moment after it was changed last. */
export function useEstimate(key: ComputedRef<string>, body: ComputedRef<LaunchBody | null>) {
  const estimate = shallowRef<Schemas['LaunchEstimate'] | null>(null)
  const problem = shallowRef<ProblemError | null>(null)
  const loading = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined

  async function ask(launch: LaunchBody): Promise<void> {
    const mine = (asked = new AbortController())
    try {
      const answer = await answerOf(
        api.POST('/api/journeys/{key}/launches/estimate', {
          params: { path: { key: key.value } },
          body: launch,
          signal: mine.signal,
        }),
      )
      if (mine !== asked) return
      estimate.value = answer
      problem.value = null
    } catch (thrown) {
      if (mine !== asked || mine.signal.aborted) return
      estimate.value = null
      problem.value = ProblemError.of(thrown)
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  function rest(): void {
    clearTimeout(timer)
    asked?.abort()
    asked = undefined
    loading.value = false
  }

  watch(
    body,
    (launch, before) => {
      if (before && JSON.stringify(launch) === JSON.stringify(before)) return
      rest()
      if (!launch) {
        estimate.value = null
        problem.value = null
        return
      }
      loading.value = true
      timer = setTimeout(() => void ask(launch), PAUSE_MS)
    },
    { immediate: true },
  )
  onScopeDispose(rest)

  /** Asks again, such as after the journey has changed. */
  function renew(): void {
    rest()
    loading.value = body.value !== null
    if (body.value) void ask(body.value)
  }
  return { estimate, problem, loading, renew }
}
