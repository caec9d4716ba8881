import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { answerOf, api, type Schemas } from '../api/client'
import { ProblemError } from '../api/problem'
import type { Policy } from './policy'

const LOOK_AGAIN_MS = 700

interface Period {
  from: string
  to: string
}
type Result = Schemas['WhatIfResult']

/** A what-if as it goes on: begun, watched, cancelled, done. */
export function useWhatIf() {
  const state = ref<'idle' | 'running' | 'done' | 'cancelled' | 'failed'>('idle')
  const progress = shallowRef<Schemas['WhatIfViewProgress']>()
  const result = shallowRef<Result | null>(null)
  const problem = shallowRef<ProblemError | null>(null)
  let id: string | null = null
  let run = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function attempt(mine: number, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (thrown) {
      if (mine !== run) return
      problem.value = ProblemError.of(thrown)
      state.value = 'idle'
    }
  }

  /**
   * @param period asked for the time to replay; where it knows none, nothing begins
   */
  async function begin(policy: Policy, period: () => Promise<Period | null>): Promise<void> {
    const mine = ++run
    state.value = 'running'
    progress.value = undefined
    problem.value = null
    id = null
    await attempt(mine, async () => {
      const time = await period()
      if (mine !== run) return
      if (!time) return void (state.value = 'idle')
      const body = { policy: policy as never, ...time }
      const params = { header: { Prefer: 'respond-async' } }
      const answer = await answerOf(api.POST('/api/contact-policy/what-if', { params, body }))
      if (mine === run) take(mine, answer)
      else if ('status' in answer) await end(answer.id)
    })
  }

  /** A replay that is short is answered by its result, others by where they stand. */
  function take(mine: number, answer: Result | Schemas['WhatIfView']): void {
    if (!('status' in answer)) return finish(answer)
    id = answer.id
    progress.value = answer.progress
    if (answer.status === 'DONE' && answer.result) finish(answer.result)
    else if (answer.status === 'RUNNING') timer = setTimeout(() => void look(mine), LOOK_AGAIN_MS)
    else state.value = answer.status === 'CANCELLED' ? 'cancelled' : 'failed'
  }

  function finish(found: Result): void {
    result.value = found
    state.value = 'done'
  }

  async function look(mine: number): Promise<void> {
    await attempt(mine, async () => {
      const params = { path: { id: id! } }
      const answer = await answerOf(api.GET('/api/contact-policy/what-if/{id}', { params }))
      if (mine === run) take(mine, answer)
    })
  }

  async function cancel(): Promise<void> {
    const mine = ++run
    clearTimeout(timer)
    state.value = 'cancelled'
    if (id !== null) await attempt(mine, () => end(id!))
  }

  const end = async (ended: string) => {
    const params = { path: { id: ended } }
    await answerOf(api.DELETE('/api/contact-policy/what-if/{id}', { params })).catch((thrown) => {
      // One that the server knows no longer goes on no longer.
      if (ProblemError.of(thrown).status !== 404) throw thrown
    })
  }

  onScopeDispose(() => {
    run++
    clearTimeout(timer)
  })
  const running = computed(() => state.value === 'running')
  return { state, running, progress, result, problem, begin, cancel }
}
