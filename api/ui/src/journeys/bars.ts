import type { Schemas } from '../api/client'

type Day = Schemas['JourneySummaryDay']

/** How high the highest bar is. */
export const HEIGHT = 25

/** The contacts of some days, by decision. */
export const totalOf = (days: readonly Day[], decision: 'approved' | 'suppressed'): number =>
  days.reduce((sum, day) => sum + day[decision], 0)

/** The parts of a bar for each day, in proportion to the fullest; none where there was no contact. */
export function barsOf(days: readonly Day[]): { approved: number; suppressed: number }[] {
  const most = Math.max(0, ...days.map(({ approved, suppressed }) => approved + suppressed))
  if (most === 0) return []
  // What is there at all is seen.
  const high = (count: number) => (count === 0 ? 0 : Math.max(1, (HEIGHT * count) / most))
  return days.map(({ approved, suppressed }) => ({ approved: high(approved), suppressed: high(suppressed) }))
}
