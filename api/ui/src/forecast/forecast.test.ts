import { describe, expect, it } from 'vitest'
import { forecastChart, totals } from './forecast'

const days = [
  { day: '2026-03-01', channels: [{ channel: 'SMS', deferred: 2, planned: 0.25 }] },
  {
    day: '2026-03-02',
    channels: [
      { channel: 'PUSH', deferred: 0, planned: 9.5 },
      { channel: 'SMS', deferred: 1, planned: 1 },
      { channel: 'EMAIL', deferred: 0, planned: 0 },
    ],
  },
]

describe('the forecast', () => {
  it('sums up channels, the busiest first, without those that expect nothing', () => {
    expect(totals(days)).toEqual([
      { channel: 'PUSH', waiting: 0, planned: 9.5 },
      { channel: 'SMS', waiting: 3, planned: 1.25 },
    ])
  })

  it('stacks the channels of each day', () => {
    expect(forecastChart(days, (channel) => channel.toLowerCase(), 'en')).toMatchObject({
      xAxis: { data: ['Mar 1', 'Mar 2'] },
      series: [
        { name: 'push', data: [0, 9.5] },
        { name: 'sms', data: [2.3, 2] },
      ],
    })
  })
})
