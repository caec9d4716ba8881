import { readonly, ref, type Ref } from 'vue'

/** What is used of the browser's document. */
export type Page = EventTarget & { readonly hidden: boolean }

/** For how long a page counts as looked at after the last touch of a key, a pointer or a screen. */
export const ATTENTION_MS = 15 * 60_000

const CHECK_MS = 30_000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']

/** Whether somebody looks at a page: it is in front, and was touched lately. */
export function presenceAt(page: Page): Readonly<Ref<boolean>> {
  const present = ref(!page.hidden)
  let touched = Date.now()
  const look = () => {
    present.value = !page.hidden && Date.now() - touched < ATTENTION_MS
  }
  const touch = () => {
    touched = Date.now()
    if (!present.value) look()
  }
  TOUCHES.forEach((type) => page.addEventListener(type, touch, { passive: true, capture: true }))
  page.addEventListener('visibilitychange', () => {
    touched = Date.now()
    look()
  })
  setInterval(look, CHECK_MS)
  return readonly(present)
}

/**
 * Whether somebody looks at the pages here. Only as long as they do, what changes is asked for again and
 * again: a session that nobody uses has to end.
 */
export const lookedAt = typeof document === 'undefined' ? readonly(ref(true)) : presenceAt(document)
