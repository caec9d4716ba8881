import type { EChartsCoreOption } from 'echarts/core'
import type { Schemas } from '../api/client'
import { formatNumber } from '../format/number'
import type { Language } from '../language/language'

type Figure = Schemas['ContactFigure']

const ORDER = ['APPROVED', 'DEFERRED', 'SUPPRESSED', 'WITHDRAWN']

/** By decision, each total before its reasons, the most frequent first. */
export function sorted(figures: readonly Figure[]): Figure[] {
  const place = (decision: string) => (ORDER.indexOf(decision) + ORDER.length + 1) % (ORDER.length + 1)
  return [...figures].sort(
    (one, other) =>
      place(one.decision) - place(other.decision) ||
      Number(one.reason !== '') - Number(other.reason !== '') ||
      other.contacts - one.contacts ||
      one.reason.localeCompare(other.reason),
  )
}

/** One bar for each decision, and one below it for each reason. */
export function outcomeChart(
  figures: readonly Figure[],
  words: (figure: Figure) => string,
  colour: (decision: string) => string,
  tag: Language,
): EChartsCoreOption {
  const bars = sorted(figures)
  return {
    animation: false,
    grid: { left: 4, right: 56, top: 4, bottom: 4, containLabel: true },
    tooltip: { trigger: 'item', valueFormatter: (value: unknown) => formatNumber(Number(value), tag) },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(words),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: '#334253' },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        label: {
          show: true,
          position: 'right',
          color: '#334253',
          formatter: ({ value }: { value: unknown }) => formatNumber(Number(value), tag),
        },
        data: bars.map((bar) => ({
          value: bar.contacts,
          itemStyle: { color: colour(bar.decision.toLowerCase()), opacity: bar.reason ? 0.55 : 1 },
        })),
      },
    ],
  }
}
