import { isoDuration, formatDuration } from '../format/duration'
import type { Language } from '../language/language'

/** As the server has it. */
export const FASTEST = 100_000

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
