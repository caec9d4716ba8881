import type { EChartsCoreOption } from 'echarts/core'
import { formatNumber } from '../format/number'
import { formatDay } from '../format/time'
import type { Language } from '../language/language'

/** A part of every day's bar. */
export interface DayPart<Day> {
  name: string
  colour: string | undefined
  of: (day: Day) => number
}

/** One bar a day, its parts one upon the other. */
export function dayBars<Day extends { day: string }>(
  days: readonly Day[],
  parts: readonly DayPart<Day>[],
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
    series: parts.map(({ name, colour, of }) => ({
      type: 'bar',
      stack: 'parts',
      name,
      data: days.map(of),
      itemStyle: { color: colour },
      barMaxWidth: 36,
    })),
  }
}
