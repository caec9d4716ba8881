import { nextTick } from 'vue'

/** What keeps the keyboard: what the new page has given it to already, and dialogs above it. */
const KEEPERS = '#main, [role=dialog]'

/**
 * Hands the keyboard to the page that came: to its heading, so that screen readers tell where one is
 * and Tab goes on from there; to the whole page while it has none yet. Nothing scrolls.
 */
export async function focusPage(): Promise<void> {
  await nextTick()
  if (document.activeElement?.closest(KEEPERS)) return
  const main = document.getElementById('main')
  const heading = main?.querySelector('h1')
  if (heading) heading.tabIndex = -1
  ;(heading ?? main)?.focus({ preventScroll: true })
}
