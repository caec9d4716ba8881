import {
  CALENDAR_WINDOWS,
  DAYS,
  type Exemption,
  type Policy,
  type Rule,
  type RuleType,
  type Scope,
} from './policy'

/** A scope in a form: a list that is empty holds everything. */
export interface ScopeForm {
  channels: string[]
  categories: string[]
  tiers: string[]
  campaigns: string[]
}

/** A rule in a form. Every field is there, whatever the type; those of other types are left alone. */
export interface RuleForm extends ScopeForm {
  /** Tells the rule from others of its draft while it is renamed and moved about. */
  key: number
  id: string
  type: string
  whenReached: 'SUPPRESS' | 'DEFER'
  max: number | undefined
  /** ROLLING, or a window of the calendar. */
  windowKind: string
  window: string
  per: 'CUSTOMER' | 'CAMPAIGN' | 'OFFER'
  reserved: boolean
  priorityAtLeast: number | undefined
  places: number | undefined
  gap: string
  from: string
  to: string
  days: string[]
  basis: 'OPT_IN' | 'OPT_OUT'
  count: number | undefined
  within: string
  pause: string
  percent: number | undefined
  salt: string
}

export interface ExemptionForm extends ScopeForm {
  key: number
  ignores: string[]
  counts: boolean
}

/** A whole policy in forms. */
export interface PolicyForm {
  zone: string
  rules: RuleForm[]
  exempt: ExemptionForm[]
}

export const ROLLING = 'ROLLING'

let keys = 0

const isCalendar = (window: string) => (CALENDAR_WINDOWS as readonly string[]).includes(window)

/** A policy as forms show it. */
export function formOf(policy: Policy): PolicyForm {
  return {
    zone: policy.zone,
    rules: policy.rules.map(ruleFormOf),
    exempt: (policy.exempt ?? []).map((exempt) => ({
      key: ++keys,
      ...scopeFormOf(exempt),
      ignores: [...exempt.ignores],
      counts: exempt.counts ?? true,
    })),
  }
}

export function ruleFormOf(rule: Rule): RuleForm {
  const calendar = rule.window !== undefined && isCalendar(rule.window)
  const clock = rule.type === 'QUIET_HOURS' ? (time = '') => time.slice(0, 5) : (time = '') => time
  return {
    key: ++keys,
    ...scopeFormOf(rule),
    id: rule.id,
    type: rule.type,
    whenReached: rule.whenReached ?? 'SUPPRESS',
    max: rule.max,
    windowKind: calendar ? rule.window! : ROLLING,
    window: calendar ? 'P7D' : (rule.window ?? 'P7D'),
    per: rule.per ?? 'CUSTOMER',
    reserved: rule.reserve !== undefined,
    priorityAtLeast: rule.reserve?.priorityAtLeast ?? 80,
    places: rule.reserve?.places ?? 1,
    gap: rule.gap ?? 'PT4H',
    from: clock(rule.from),
    to: clock(rule.to),
    days: [...(rule.days ?? DAYS)],
    basis: rule.basis ?? 'OPT_IN',
    count: rule.count ?? 1,
    within: rule.within ?? 'P30D',
    pause: rule.pause ?? 'P30D',
    percent: rule.percent,
    salt: rule.salt ?? '',
  }
}

function scopeFormOf(scope: Scope): ScopeForm {
  return {
    channels: [...(scope.channels ?? [])],
    categories: [...(scope.categories ?? [])],
    tiers: [...(scope.tiers ?? [])],
    campaigns: [...(scope.campaigns ?? [])],
  }
}

/** What the forms say, as the contract writes it, with every default written out. */
export function policyOf(form: PolicyForm): Policy {
  return {
    zone: form.zone,
    rules: form.rules.map(ruleOf),
    exempt: form.exempt.map((exempt) => ({
      ...scopeOf(exempt),
      ignores: exempt.ignores,
      counts: exempt.counts,
    })),
  }
}

export function ruleOf(form: RuleForm): Rule {
  return { id: form.id.trim(), type: form.type, ...particulars(form), ...scopeOf(form) }
}

/** Whether a rule can have contacts wait, or only suppress them. */
export function mayDefer({ type, windowKind }: Pick<RuleForm, 'type' | 'windowKind'>): boolean {
  return !['CONSENT', 'HOLD_OUT'].includes(type) && !(type === 'FREQUENCY_CAP' && windowKind === 'LIFETIME')
}

function particulars(form: RuleForm): Partial<Rule> {
  const whenReached = mayDefer(form) ? form.whenReached : 'SUPPRESS'
  const { from, to } = form
  switch (form.type as RuleType) {
    case 'FREQUENCY_CAP': {
      const reserve =
        form.reserved && form.priorityAtLeast !== undefined && form.places !== undefined
          ? { reserve: { priorityAtLeast: form.priorityAtLeast, places: form.places } }
          : {}
      const window = form.windowKind === ROLLING ? form.window : form.windowKind
      return { max: form.max, window, per: form.per, ...reserve, whenReached }
    }
    case 'MINIMUM_GAP':
      return { gap: form.gap, whenReached }
    case 'QUIET_HOURS':
      return { from, to, days: DAYS.filter((day) => form.days.includes(day)), whenReached }
    case 'BLACKOUT':
      return { from, to, whenReached }
    case 'CONSENT':
      return { basis: form.basis }
    case 'COOL_OFF':
      return { after: 'COMPLAINT', count: form.count, within: form.within, pause: form.pause, whenReached }
    case 'HOLD_OUT':
      return { percent: form.percent, salt: form.salt.trim() }
  }
}

function scopeOf(form: ScopeForm): Scope {
  const named = {
    channels: form.channels,
    categories: form.categories,
    tiers: form.tiers,
    campaigns: form.campaigns,
  }
  return Object.fromEntries(Object.entries(named).filter(([, values]) => values.length > 0))
}

/** The same policy with every default written out and its lists in one order, so that two can be compared. */
export function normal(policy: Policy): Policy {
  return policyOf(formOf(policy))
}

/** A new rule of a type, with values that make sense, under a name that is free. */
export function newRule(type: RuleType, taken: readonly string[], today: string): RuleForm {
  const stem = type.toLowerCase().replace('_', '-')
  let id = stem
  for (let n = 2; taken.includes(id); n++) id = `${stem}-${n}`
  const blank: Rule = { id, type, categories: ['MARKETING'], whenReached: 'SUPPRESS' }
  const fresh: Record<RuleType, Partial<Rule>> = {
    FREQUENCY_CAP: { max: 3, window: 'P7D' },
    MINIMUM_GAP: { gap: 'PT4H', whenReached: 'DEFER' },
    QUIET_HOURS: { from: '21:00', to: '08:00', whenReached: 'DEFER' },
    BLACKOUT: { from: today, to: today },
    CONSENT: { basis: 'OPT_IN' },
    COOL_OFF: { count: 1, within: 'P30D', pause: 'P30D' },
    HOLD_OUT: { percent: 5, salt: today.slice(0, 4) },
  }
  return ruleFormOf({ ...blank, ...fresh[type] })
}

export function newExemption(): ExemptionForm {
  const exempt: Exemption = { categories: ['SERVICE'], ignores: ['QUIET_HOURS'], counts: true }
  return formOf({ zone: '', rules: [], exempt: [exempt] }).exempt[0]!
}
