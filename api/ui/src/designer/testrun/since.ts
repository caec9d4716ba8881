import type { Duration } from '../../format/duration'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long after one instant another is, in days, hours and minutes; what is less is left out. */
export function since(start: string, now: string): Duration {
  const passed = Math.max(0, Date.parse(now) - Date.parse(start))
  return {
    days: Math.floor(passed / DAY),
    hours: Math.floor((passed % DAY) / HOUR),
    minutes: Math.floor((passed % HOUR) / MINUTE),
  }
}
