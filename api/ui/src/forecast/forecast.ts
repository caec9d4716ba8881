import type { EChartsCoreOption } from 'echarts/core'
import type { Schemas } from '../api/client'
import { dayBars } from '../charts/day-bars'
import type { Language } from '../language/language'

type Day = Schemas['ForecastViewDay']

/** A channel's contacts over all days. */
export interface ChannelTotal {
  channel: string
  waiting: number
  planned: number
}

/** What is expected by channel, the busiest first. */
export function totals(days: readonly Day[]): ChannelTotal[] {
  const found = new Map<string, ChannelTotal>()
  for (const { channel, deferred, planned } of days.flatMap((day) => day.channels)) {
    const sum = found.get(channel) ?? { channel, waiting: 0, planned: 0 }
    found.set(channel, { channel, waiting: sum.waiting + deferred, planned: sum.planned + planned })
  }
  const all = ({ waiting, planned }: ChannelTotal) => waiting + planned
  return [...found.values()].filter((one) => all(one) > 0).sort((one, other) => all(other) - all(one))
}

const COLOURS = ['#2f7fb8', '#e2a33b', '#1d6b45', '#8391a3', '#b9745a', '#6d5aa8', '#3f9c9c', '#c2587f']

/** A bar a day, made of its channels. */
export function forecastChart(
  days: readonly Day[],
  channelWords: (channel: string) => string,
  tag: Language,
): EChartsCoreOption {
  const count = ({ channels }: Day, of: string) => {
    const found = channels.find(({ channel }) => channel === of)
    return found ? Math.round((found.deferred + found.planned) * 10) / 10 : 0
  }
  return dayBars(
    days,
    totals(days).map(({ channel }, n) => ({
      name: channelWords(channel),
      colour: COLOURS[n % COLOURS.length],
      of: (day) => count(day, channel),
    })),
    tag,
  )
}
