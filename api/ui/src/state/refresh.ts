import { onScopeDispose, readonly, ref, watch } from 'vue'
import { lookedAt } from './presence'

const times = ref(0)

/** Changes whenever all that is shown may have changed, as after the clock was moved. */
export const refreshed = readonly(times)

/** Has everything that is shown ask the server again. */
export function refreshAll(): void {
  times.value++
}

/** Does it after so many milliseconds again and again while anybody looks, and when somebody comes back. */
export function againAndAgain(work: () => void, everyMs: number): void {
  const timer = setInterval(() => lookedAt.value && work(), everyMs)
  onScopeDispose(() => clearInterval(timer))
  watch(lookedAt, (now) => now && work())
}
