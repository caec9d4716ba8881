/** A contact policy as the contract writes it. */
export interface Policy {
  zone: string
  rules: Rule[]
  exempt?: Exemption[]
}

/** The kinds of rules, in the order in which they are offered. */
export const RULE_TYPES = [
  'FREQUENCY_CAP',
  'MINIMUM_GAP',
  'QUIET_HOURS',
  'BLACKOUT',
  'CONSENT',
  'COOL_OFF',
  'HOLD_OUT',
] as const
export type RuleType = (typeof RULE_TYPES)[number]

/** The days of a week, as policies write them. */
export const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const

/** Windows that follow the calendar, or none. */
export const CALENDAR_WINDOWS = ['CALENDAR_DAY', 'CALENDAR_WEEK', 'CALENDAR_MONTH', 'LIFETIME'] as const

export interface Scope {
  channels?: string[]
  categories?: string[]
  tiers?: string[]
  campaigns?: string[]
}

export interface Rule extends Scope {
  id: string
  type: string
  max?: number
  window?: string
  per?: 'CUSTOMER' | 'CAMPAIGN' | 'OFFER'
  whenReached?: 'SUPPRESS' | 'DEFER'
  reserve?: { priorityAtLeast: number; places: number }
  gap?: string
  from?: string
  to?: string
  days?: string[]
  basis?: 'OPT_IN' | 'OPT_OUT'
  after?: string
  count?: number
  within?: string
  pause?: string
  percent?: number
  salt?: string
}

export interface Exemption extends Scope {
  ignores: string[]
  counts?: boolean
}
