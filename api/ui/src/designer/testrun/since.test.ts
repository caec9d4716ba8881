import { describe, expect, it } from 'vitest'
import { since } from './since'

describe('the time since the start', () => {
  const start = '2026-01-01T09:00:00.123456Z'

  it.each([
    ['2026-01-01T09:00:59Z', { days: 0, hours: 0, minutes: 0 }],
    ['2026-01-01T10:30:01Z', { days: 0, hours: 1, minutes: 30 }],
    ['2026-01-04T09:00:00.123456Z', { days: 3, hours: 0, minutes: 0 }],
    ['2025-12-31T00:00:00Z', { days: 0, hours: 0, minutes: 0 }],
  ])('until %s', (now, duration) => {
    expect(since(start, now)).toEqual(duration)
  })
})
