/** How far the clock is moved at once, in hours. */
export const STEPS = { hour: 1, day: 24, week: 7 * 24 } as const
export type Step = keyof typeof STEPS

const HOUR_MS = 3_600_000

/** The instant that lies so far ahead. */
export function ahead(now: string, step: Step): string {
  return new Date(Date.parse(now) + STEPS[step] * HOUR_MS).toISOString()
}

/** What contacts had come to at an instant, over all time. */
export interface Tally {
  approved: number
  deferred: number
  suppressed: number
}

/**
 * What a span of time added. Contacts that waited may have been decided meanwhile, so fewer may
 * wait than before.
 */
export function gained(before: Tally, after: Tally): Tally {
  return {
    approved: after.approved - before.approved,
    deferred: after.deferred - before.deferred,
    suppressed: after.suppressed - before.suppressed,
  }
}

/** A time as fields for date and time of day take it: in the reader's zone, to the minute. */
export function localMinute(iso: string): string {
  const time = new Date(iso)
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
