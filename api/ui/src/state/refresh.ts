import { readonly, ref } from 'vue'

const times = ref(0)

/** Changes whenever all that is shown may have changed, as after the clock was moved. */
export const refreshed = readonly(times)

/** Has everything that is shown ask the server again. */
export function refreshAll(): void {
  times.value++
}
