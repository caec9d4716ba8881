import { expect, it } from 'vitest'
import { outcomeChart, sorted } from './outcomes'

const figures = [
  { decision: 'SUPPRESSED', reason: 'QUIET_HOURS', contacts: 2 },
  { decision: 'NEWER', reason: '', contacts: 1 },
  { decision: 'SUPPRESSED', reason: '', contacts: 5 },
  { decision: 'SUPPRESSED', reason: 'FREQUENCY_CAP', contacts: 4 },
  { decision: 'APPROVED', reason: '', contacts: 9 },
]

it('tells each decision before its reasons, the most frequent first', () => {
  expect(sorted(figures).map(({ decision, reason }) => `${decision} ${reason}`.trim())).toEqual([
    'APPROVED',
    'SUPPRESSED',
    'SUPPRESSED FREQUENCY_CAP',
    'SUPPRESSED QUIET_HOURS',
    'NEWER',
  ])
})

it('draws a bar for each in the colour of its decision', () => {
  const option = outcomeChart(
    figures,
    ({ decision }) => decision,
    (name) => `#${name}`,
    'en',
  ) as {
    yAxis: { data: string[] }
    series: { data: { value: number; itemStyle: { color: string } }[] }[]
  }
  expect(option.yAxis.data).toHaveLength(5)
  expect(option.series[0]!.data[1]).toMatchObject({ value: 5, itemStyle: { color: '#suppressed' } })
})
