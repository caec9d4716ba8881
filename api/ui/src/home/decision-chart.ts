import type { EChartsCoreOption } from 'echarts/core'
import type { Schemas } from '../api/client'
import { formatNumber } from '../format/number'
import { formatDay } from '../format/time'
import type { Language } from '../language/language'

type Day = Schemas['OverviewDay']
type Decision = 'approved' | 'deferred' | 'suppressed'

const DECISIONS: readonly Decision[] = ['approved', 'deferred', 'suppressed']

/** The contacts of some days, by decision. */
export const totalOf = (days: readonly Day[], decision: Decision): number =>
  days.reduce((sum, day) => sum + day[decision], 0)

/** One bar a day: what was approved at its foot, what was held back on top. */
export function decisionChart(
  days: readonly Day[],
  names: Record<Decision, string>,
  colour: (decision: Decision) => string,
  tag: Language,
): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 4, right: 4, top: 36, bottom: 0, containLabel: true },
    legend: { top: 0, left: 0, itemGap: 20, itemWidth: 12, itemHeight: 12, icon: 'roundRect' },
    tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => formatNumber(Number(value), tag) },
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => formatDay(day, tag)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#c9d2dc' } },
      axisLabel: { color: '#536173' },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: '#edf1f5' } },
      axisLabel: { color: '#536173', formatter: (value: number) => formatNumber(value, tag) },
    },
    series: DECISIONS.map((decision) => ({
      type: 'bar',
      stack: 'decisions',
      name: names[decision],
      data: days.map((day) => day[decision]),
      itemStyle: { color: colour(decision) },
      barMaxWidth: 36,
    })),
  }
}
