import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DAYS, RULE_TYPES, type Policy, type Rule, type RuleType } from './policy'
import { formOf, newExemption, newRule, normal, policyOf } from './rule-form'

const first = JSON.parse(
  readFileSync(new URL('../../../../bpmn/policy/contact-policy-1.json', import.meta.url), 'utf8'),
) as Policy

/** Numbers that look random and are the same each time. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** A policy as the server writes one: every default written out. */
function anyPolicy(seed: number): Policy {
  const pick = random(seed)
  const of = <T>(values: readonly T[]): T => values[pick(values.length)]!
  const some = <T>(values: readonly T[]): T[] => values.filter(() => pick(2) === 0)
  const scope = () => {
    const all = {
      channels: some(['SMS', 'PUSH']),
      categories: some(['MARKETING', 'SERVICE']),
      tiers: some(['GOLD']),
      campaigns: some(['spring', 'x y']),
    }
    return Object.fromEntries(Object.entries(all).filter(([, values]) => values.length > 0))
  }
  const whenReached = () => of(['SUPPRESS', 'DEFER'] as const)
  const rule = (type: RuleType, id: string): Rule => {
    const window = of(['P7D', 'PT36H', 'P1W2DT3H', 'CALENDAR_DAY', 'CALENDAR_MONTH', 'LIFETIME'])
    const particular: Record<RuleType, () => Partial<Rule>> = {
      FREQUENCY_CAP: () => ({
        max: 2 + pick(9),
        window,
        per: of(['CUSTOMER', 'CAMPAIGN', 'OFFER'] as const),
        ...(pick(2) ? { reserve: { priorityAtLeast: 1 + pick(99), places: 1 } } : {}),
        whenReached: window === 'LIFETIME' ? 'SUPPRESS' : whenReached(),
      }),
      MINIMUM_GAP: () => ({ gap: 'PT90M', whenReached: whenReached() }),
      QUIET_HOURS: () => ({
        from: `0${pick(9)}:00`,
        to: '12:30',
        days: some(DAYS),
        whenReached: whenReached(),
      }),
      BLACKOUT: () => ({ from: '2027-02-05', to: '2027-02-12', whenReached: whenReached() }),
      CONSENT: () => ({ basis: of(['OPT_IN', 'OPT_OUT'] as const) }),
      COOL_OFF: () => ({
        after: 'COMPLAINT',
        count: 1 + pick(5),
        within: 'P30D',
        pause: 'P5D',
        whenReached: whenReached(),
      }),
      HOLD_OUT: () => ({ percent: pick(100) + 0.5, salt: `${pick(3000)}` }),
    }
    return { id, type, ...particular[type](), ...scope() }
  }
  return {
    zone: of(['Asia/Shanghai', 'UTC', 'Europe/Berlin']),
    rules: Array.from({ length: pick(12) }, (_, n) => rule(of(RULE_TYPES), `rule-${n}`)),
    exempt: Array.from({ length: pick(3) }, () => ({
      ...scope(),
      ignores: some(RULE_TYPES),
      counts: pick(2) === 0,
    })),
  }
}

describe('the forms of a policy', () => {
  it('give back the first policy of every new database', () => {
    const back = policyOf(formOf(first))
    expect(back.exempt).toEqual(first.exempt)
    expect(back.rules).toEqual(first.rules)
    expect(back.zone).toBe(first.zone)
  })

  it('give back any policy as it was', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const policy = anyPolicy(seed)
      expect(policyOf(formOf(policy)), `policy ${seed}`).toEqual(policy)
    }
  })

  it('write out what is left to defaults', () => {
    const short: Policy = {
      zone: 'UTC',
      rules: [
        { id: 'a', type: 'FREQUENCY_CAP', max: 3, window: 'P7D' },
        { id: 'q', type: 'QUIET_HOURS', from: '21:00:00', to: '08:00' },
      ],
    }
    expect(normal(short)).toEqual({
      zone: 'UTC',
      rules: [
        { id: 'a', type: 'FREQUENCY_CAP', max: 3, window: 'P7D', per: 'CUSTOMER', whenReached: 'SUPPRESS' },
        {
          id: 'q',
          type: 'QUIET_HOURS',
          from: '21:00',
          to: '08:00',
          days: [...DAYS],
          whenReached: 'SUPPRESS',
        },
      ],
      exempt: [],
    })
  })

  it('never have contacts wait where only SUPPRESS is allowed', () => {
    const cap = formOf({ zone: 'UTC', rules: [{ id: 'a', type: 'FREQUENCY_CAP', max: 3, window: 'P7D' }] })
    Object.assign(cap.rules[0]!, { whenReached: 'DEFER', windowKind: 'LIFETIME' })
    expect(policyOf(cap).rules[0]).toMatchObject({ window: 'LIFETIME', whenReached: 'SUPPRESS' })
  })

  it.each(RULE_TYPES)('offer a new %s under a free name', (type) => {
    const one = newRule(type, [], '2026-03-01')
    const another = newRule(type, [one.id], '2026-03-01')
    expect(another.id).toBe(`${one.id}-2`)
    expect(another.key).not.toBe(one.key)
    expect(policyOf({ zone: 'UTC', rules: [one], exempt: [newExemption()] }).rules[0]).toMatchObject({ type })
  })
})
