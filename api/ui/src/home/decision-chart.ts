import type { EChartsCoreOption } from 'echarts/core'
import type { Schemas } from '../api/client'
import { dayBars } from '../charts/day-bars'
import type { Language } from '../language/language'

type Day = Schemas['OverviewDay']
type Decision = 'approved' | 'deferred' | 'suppressed'

const DECISIONS: readonly Decision[] = ['approved', 'deferred', 'suppressed']

/** The contacts of some days, by decision. */
export const totalOf = (days: readonly Day[], decision: Decision): number =>
  days.reduce((sum, day) => sum + day[decision], 0)

/** One bar a day: what was approved at its foot, what was held back on top. */
export const decisionChart = (
  days: readonly Day[],
  names: Record<Decision, string>,
  colour: (decision: Decision) => string,
  tag: Language,
): EChartsCoreOption =>
  dayBars(
    days,
    DECISIONS.map((decision) => ({
      name: names[decision],
      colour: colour(decision),
      of: (day) => day[decision],
    })),
    tag,
  )
