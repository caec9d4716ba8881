import { isoDuration, formatDuration } from '../format/duration'
import type { Language } from '../language/language'

/** As the server has it. */
const FASTEST = 100_000

/** How fast customers enter: so many a second, or as fast as it goes; nothing until that is said. */
export type Pace = number | 'full' | null

/** Customers a second, as somebody wrote them; nothing where that is no pace. */
export function readPace(text: string): number | null {
  const rate = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0
  return rate >= 1 && rate <= FASTEST ? rate : null
}

/**
 * How long it takes until everybody has entered, in words that are true and no more exact than
 * anybody cares for: whole seconds, minutes, hours, or days and hours.
 */
export function enteringTakes(customers: number, ratePerSecond: number, tag: Language): string {
  const seconds = Math.max(1, Math.ceil(customers / ratePerSecond))
  return formatDuration(isoDuration(rounded(seconds)) ?? 'PT1S', tag)
}

function rounded(seconds: number) {
  if (seconds < 60) return { seconds }
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return { minutes }
  const hours = Math.ceil(minutes / 60)
  return hours < 48 ? { hours } : { days: Math.floor(hours / 24), hours: hours % 24 }
}
