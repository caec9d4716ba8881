import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { useForm } from '../form-context'

const PAUSE_MS = 400

export interface Field {
  /** What the field shows: what is being typed, else what the diagram holds. */
  readonly shown: Ref<string>
  /** Something was typed: it is written after a pause. */
  type(value: string): void
  /** Something was chosen, or the field is left: it is written at once. */
  settle(value?: string): void
}

/**
 * A field that writes as one types, after a pause, and as one leaves it. While one types, what is
 * typed stands; else the field follows the diagram.
 */
export function useField(read: () => string, write: (value: string) => void): Field {
  const { changes } = useForm()
  const shown = ref(read())
  let typing = false
  let pause: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    clearTimeout(pause)
    if (typing && shown.value !== read()) write(shown.value)
  }

  function type(value: string): void {
    shown.value = value
    typing = true
    clearTimeout(pause)
    pause = setTimeout(flush, PAUSE_MS)
  }

  function settle(value?: string): void {
    if (value !== undefined) {
      shown.value = value
      typing = true
    }
    flush()
    typing = false
    shown.value = read()
  }

  watch(changes, () => {
    if (!typing) shown.value = read()
  })
  onBeforeUnmount(flush)
  return { shown, type, settle }
}
