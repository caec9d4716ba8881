import { describe, expect, it } from 'vitest'
import { ahead, gained, localMinute } from './clock'

describe('the manual clock', () => {
  it.each([
    ['hour', '2026-02-28T23:30:00.000Z', '2026-03-01T00:30:00.000Z'],
    ['day', '2026-02-28T23:30:00Z', '2026-03-01T23:30:00.000Z'],
    ['week', '2026-12-31T00:00:00Z', '2027-01-07T00:00:00.000Z'],
  ] as const)('goes one %s ahead', (step, now, then) => {
    expect(ahead(now, step)).toBe(then)
  })

  it('is shown to the minute in the zone of the reader', () => {
    expect(new Date(localMinute('2026-03-01T10:20:30Z')).toISOString()).toBe('2026-03-01T10:20:00.000Z')
  })

  it('tells what a span of time added', () => {
    expect(
      gained({ approved: 5, deferred: 3, suppressed: 0 }, { approved: 9, deferred: 1, suppressed: 2 }),
    ).toEqual({ approved: 4, deferred: -2, suppressed: 2 })
  })
})
