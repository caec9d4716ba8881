import { describe, expect, it } from 'vitest'
import { difference, mark } from './difference'
import { differenceWords } from './difference-words'
import type { Policy, Rule } from './policy'

const cap: Rule = { id: 'cap', type: 'FREQUENCY_CAP', max: 3, window: 'P7D', channels: ['SMS'] }
const gap: Rule = { id: 'gap', type: 'MINIMUM_GAP', gap: 'PT4H', whenReached: 'DEFER' }
const campaign = (id: string) => id
const policy = (...rules: Rule[]): Policy => ({ zone: 'Asia/Shanghai', rules })

describe('the difference of two versions', () => {
  it('is nothing where defaults are merely written out', () => {
    const long: Policy = {
      exempt: [],
      rules: [{ whenReached: 'SUPPRESS', per: 'CUSTOMER', ...cap }, gap],
      zone: 'Asia/Shanghai',
    }
    expect(difference(policy(cap, gap), long)).toEqual([])
  })

  it('tells what was added, changed and removed', () => {
    const changes = difference(policy(cap, gap), policy({ ...cap, max: 2 }, { ...gap, id: 'pause' }))
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'added', 'removed'])
    expect(changes[0]).toMatchObject({ fields: ['max'], before: { max: 3 }, rule: { max: 2 } })
  })

  it('tells of exemptions, the zone and the order', () => {
    const exempt = [{ categories: ['SERVICE'], ignores: ['CONSENT'], counts: true }]
    const before = { ...policy(cap, gap), exempt }
    const after: Policy = {
      zone: 'UTC',
      rules: [gap, cap],
      exempt: [{ categories: ['SERVICE'], ignores: ['CONSENT'], counts: false }],
    }
    expect(difference(before, after).map(({ kind }) => kind)).toEqual([
      'exemption-added',
      'exemption-removed',
      'zone',
      'order',
    ])
    expect(difference(before, { ...before, exempt: [...exempt, ...exempt] })).toHaveLength(1)
  })

  it('marks the rules of a draft', () => {
    const inForce = policy(cap, gap)
    expect(mark({ ...cap, per: 'CUSTOMER', whenReached: 'SUPPRESS' }, inForce)).toBe('same')
    expect(mark({ ...cap, max: 1 }, inForce)).toBe('changed')
    expect(mark({ ...cap, id: 'new' }, inForce)).toBe('added')
  })
})

describe('the difference in words', () => {
  const words = (before: Policy, after: Policy) =>
    differenceWords(difference(before, after), 'en', campaign).map(({ says, details }) => [says, ...details])

  it('sets the old sentence against the new, and names each field', () => {
    expect(
      words(policy(cap), policy({ ...cap, max: 2, window: 'CALENDAR_WEEK', channels: ['SMS', 'PUSH'] })),
    ).toEqual([
      [
        'SMS, Mobile bank contacts: at most 2 a calendar week; more are suppressed beyond that.',
        'Most: 3 → 2',
        'Window: 7 days → Calendar week',
        'Channels: SMS → SMS, Mobile bank',
      ],
    ])
  })

  it.each<[string, Partial<Rule>, string]>([
    ['a reserve', { reserve: { priorityAtLeast: 80, places: 1 } }, 'Kept places: none → 1 from priority 80'],
    ['what happens', { whenReached: 'DEFER' }, 'When reached: suppress → wait'],
    ['a scope', { tiers: ['GOLD'] }, 'Tiers: all → GOLD'],
    ['whose contacts', { per: 'CAMPAIGN' }, 'Counted per: customer → campaign'],
  ])('names %s', (_what, change, expected) => {
    expect(words(policy(cap), policy({ ...cap, ...change }))[0]).toContain(expected)
  })

  it('names what the sentence does not tell', () => {
    const held: Rule = { id: 'h', type: 'HOLD_OUT', percent: 5, salt: '2026' }
    expect(words(policy(held), policy({ ...held, salt: '2027' }))[0]).toContain('Draw: 2026 → 2027')
  })

  it('speaks Chinese', () => {
    const [change] = differenceWords(
      difference(policy(gap), policy({ ...gap, gap: 'P1D' })),
      'zh-CN',
      campaign,
    )
    expect(change).toMatchObject({
      says: expect.stringContaining('至少间隔 1 天'),
      details: ['间隔：4 小时 → 1 天'],
    })
  })
})
