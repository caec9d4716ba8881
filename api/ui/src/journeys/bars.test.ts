import { expect, it } from 'vitest'
import { barsOf, HEIGHT, totalOf } from './bars'

const day = (approved: number, suppressed: number) => ({
  day: '2026-01-01',
  approved,
  deferred: 9,
  suppressed,
})

it('the fullest day has the highest bar, and the smallest is still seen', () => {
  const days = [day(0, 0), day(600, 400), day(1, 0)]
  const bars = barsOf(days)
  expect(bars[0]).toEqual({ approved: 0, suppressed: 0 })
  expect(bars[1]!.approved + bars[1]!.suppressed).toBeCloseTo(HEIGHT)
  expect(bars[2]).toEqual({ approved: 1, suppressed: 0 })
  expect([totalOf(days, 'approved'), totalOf(days, 'suppressed')]).toEqual([601, 400])
})

it('there are no bars where there was no contact', () => {
  expect(barsOf([day(0, 0), day(0, 0)])).toEqual([])
  expect(barsOf([])).toEqual([])
})
