import { describe, expect, it } from 'vitest'
import { outcomeChart, ruleChart } from './what-if-charts'
import { period, shareOf } from './what-if'

const now = '2026-03-31T08:00:00Z'

describe('the time of a what-if', () => {
  it('ends now and begins some days before', () => {
    expect(period('7', now, '', '')).toEqual({
      from: '2026-03-24T08:00:00.000Z',
      to: '2026-03-31T08:00:00.000Z',
    })
  })

  it('holds the last of its days', () => {
    const { from, to } = period('DATES', now, '2026-03-01', '2026-03-01')!
    expect(new Date(from).getTime()).toBe(new Date(2026, 2, 1).getTime())
    expect(new Date(to).getTime()).toBe(new Date(2026, 2, 2).getTime())
  })

  it.each([
    ['', '2026-03-01'],
    ['2026-03-02', '2026-03-01'],
    ['yesterday', '2026-03-01'],
  ])('is none from %s to %s', (first, last) => {
    expect(period('DATES', now, first, last)).toBeNull()
  })

  it('tells how far it is', () => {
    expect([shareOf(undefined), shareOf({ customers: 5 }), shareOf({ customers: 5, of: 20 })]).toEqual([
      0, 0, 25,
    ])
  })
})

describe('the charts of a what-if', () => {
  const colour = (name: string) => name

  it('set what came of contacts beside what had come of them', () => {
    const chart = outcomeChart(
      { approved: 5, deferred: 0, suppressed: 2, withdrawn: 0 },
      { approved: 3, deferred: 1, suppressed: 3, withdrawn: 0 },
      { recorded: 'recorded', draft: 'draft', outcome: (name) => name.toUpperCase() },
      colour,
      'en',
    )
    expect(chart).toMatchObject({
      xAxis: { data: ['APPROVED', 'DEFERRED', 'SUPPRESSED'] },
      series: [
        { name: 'recorded', data: [5, 0, 2] },
        { name: 'draft', data: [3, 1, 3] },
      ],
    })
  })

  it('lists rules from the one that objects most', () => {
    const chart = ruleChart(
      [
        { rule: 'a', asked: 9, objections: 2 },
        { rule: 'b', asked: 9, objections: 7 },
        { rule: 'c', asked: 9, objections: 0 },
      ],
      { objections: 'objections', rule: (id) => id.toUpperCase() },
      colour,
      'en',
    )
    expect(chart).toMatchObject({ yAxis: { data: ['B', 'A', 'C'] }, series: [{ data: [7, 2, 0] }] })
  })
})
