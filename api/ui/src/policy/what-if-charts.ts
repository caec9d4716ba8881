import type { EChartsCoreOption } from 'echarts/core'
import type { Schemas } from '../api/client'
import { formatNumber } from '../format/number'
import type { Language } from '../language/language'

/** What comes of contacts. */
export const OUTCOMES = ['approved', 'deferred', 'suppressed', 'withdrawn'] as const
export type Outcomes = Record<(typeof OUTCOMES)[number], number>
type Colour = (name: string) => string

const LABEL = { color: '#536173' }

function frame(tag: Language): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 4, right: 16, top: 32, bottom: 0, containLabel: true },
    legend: { top: 0, left: 0, itemGap: 20, itemWidth: 12, itemHeight: 12, icon: 'roundRect' },
    tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => formatNumber(Number(value), tag) },
  }
}

const values = (tag: Language) => ({
  type: 'value',
  minInterval: 1,
  splitLine: { lineStyle: { color: '#edf1f5' } },
  axisLabel: { ...LABEL, formatter: (value: number) => formatNumber(value, tag) },
})

const groups = (data: string[]) => ({
  type: 'category',
  data,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: '#c9d2dc' } },
  axisLabel: { ...LABEL, width: 130, overflow: 'truncate' },
})

/** What came of contacts beside what had come of them; outcomes that neither has are left out. */
export function outcomeChart(
  recorded: Outcomes,
  draft: Outcomes,
  words: { recorded: string; draft: string; outcome: (name: string) => string },
  colour: Colour,
  tag: Language,
): EChartsCoreOption {
  const shown = OUTCOMES.filter((name) => name !== 'withdrawn' || recorded[name] + draft[name] > 0)
  const bar = (name: string, of: Outcomes, fill: string) => ({
    type: 'bar',
    name,
    data: shown.map((outcome) => of[outcome]),
    itemStyle: { color: fill },
    barMaxWidth: 36,
    label: { show: true, position: 'top', ...LABEL },
  })
  return {
    ...frame(tag),
    xAxis: groups(shown.map(words.outcome)),
    yAxis: values(tag),
    series: [bar(words.recorded, recorded, colour('suppressed')), bar(words.draft, draft, colour('accent'))],
  }
}

/** How often each rule objects, the one that does most at the top. */
export function ruleChart(
  rules: readonly Schemas['WhatIfResultRuleCount'][],
  words: { objections: string; rule: (id: string) => string },
  colour: Colour,
  tag: Language,
): EChartsCoreOption {
  const sorted = [...rules].sort((one, other) => other.objections - one.objections)
  return {
    ...frame(tag),
    grid: { left: 4, right: 40, top: 4, bottom: 0, containLabel: true },
    legend: { show: false },
    xAxis: values(tag),
    yAxis: { ...groups(sorted.map(({ rule }) => words.rule(rule))), inverse: true },
    series: [
      {
        type: 'bar',
        name: words.objections,
        data: sorted.map(({ objections }) => objections),
        itemStyle: { color: colour('accent') },
        barMaxWidth: 18,
        label: { show: true, position: 'right', ...LABEL },
      },
    ],
  }
}

/** What comes of the contacts of each channel. */
export function channelChart(
  channels: readonly Schemas['WhatIfResultChannelCount'][],
  words: { outcome: (name: string) => string; channel: (code: string) => string },
  colour: Colour,
  tag: Language,
): EChartsCoreOption {
  const shown = OUTCOMES.filter((name) => channels.some((one) => one[name] > 0))
  return {
    ...frame(tag),
    xAxis: values(tag),
    yAxis: { ...groups(channels.map(({ channel }) => words.channel(channel))), inverse: true },
    series: shown.map((name) => ({
      type: 'bar',
      stack: 'outcomes',
      name: words.outcome(name),
      data: channels.map((one) => one[name]),
      itemStyle: { color: colour(name) },
      barMaxWidth: 18,
    })),
  }
}
