import { describe, expect, it } from 'vitest'
import { decisionChart, totalOf } from './decision-chart'

const day = (date: string, approved: number, suppressed: number) => ({
  day: date,
  approved,
  deferred: 0,
  suppressed,
  withdrawn: 0,
  reasons: [],
})
const days = [day('2026-03-01', 5, 1), day('2026-03-02', 7, 2)]

describe('the chart of decisions', () => {
  it('has a bar a day for every decision', () => {
    const names = { approved: 'A', deferred: 'D', suppressed: 'S' }
    const option = decisionChart(days, names, () => '#000', 'en')
    expect(option).toMatchObject({
      xAxis: { data: ['Mar 1', 'Mar 2'] },
      series: [
        { name: 'A', data: [5, 7] },
        { name: 'D', data: [0, 0] },
        { name: 'S', data: [1, 2] },
      ],
    })
  })

  it('adds up what it shows', () => {
    expect([totalOf(days, 'approved'), totalOf(days, 'suppressed')]).toEqual([12, 3])
  })
})
