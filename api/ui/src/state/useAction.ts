import { ref, shallowRef } from 'vue'
import { ProblemError } from '../api/problem'

/** Something that changes things on the server: what it is at, and why it did not work. */
export function useAction() {
  const problem = shallowRef<ProblemError | null>(null)
  /** What is being worked on, as named by the caller; nothing while nothing is. */
  const busy = ref<string | null>(null)

  /** Does the work; answers whether it worked. */
  async function run(name: string, work: () => Promise<unknown>): Promise<boolean> {
    busy.value = name
    problem.value = null
    try {
      await work()
      return true
    } catch (thrown) {
      problem.value = ProblemError.of(thrown)
      return false
    } finally {
      busy.value = null
    }
  }

  return { problem, busy, run }
}
