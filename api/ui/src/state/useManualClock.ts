import { computed, type ComputedRef } from 'vue'
import { answerOf, api } from '../api/client'
import { useQuery } from './useQuery'

/** Where the clock stands that is moved by hand; nothing where the time is the machine's. */
export function useManualClock(): ComputedRef<string | null> {
  const clock = useQuery(() => answerOf(api.GET('/api/clock')))
  return computed(() => clock.data.value?.now ?? null)
}
