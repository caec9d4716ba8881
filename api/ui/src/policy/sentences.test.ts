import { describe, expect, it } from 'vitest'
import type { Rule } from './policy'
import { exemption, sentence } from './sentences'

const campaign = (id: string) => ({ 'camp-1': 'Spring' })[id] ?? id

const cap: Rule = {
  id: 'a',
  type: 'FREQUENCY_CAP',
  max: 3,
  window: 'P7D',
  channels: ['SMS'],
  categories: ['MARKETING'],
}

describe('rules as sentences', () => {
  it('tell caps with their windows and kept places', () => {
    expect(sentence(cap, 'en', campaign)).toBe(
      'Marketing contacts by SMS: at most 3 in 7 days; more are suppressed beyond that.',
    )
    expect(sentence(cap, 'zh-CN', campaign)).toBe('通过短信的营销联系每 7 天最多 3 次，超出的拦截。')
    const daily: Rule = {
      id: 'b',
      type: 'FREQUENCY_CAP',
      max: 2,
      window: 'CALENDAR_DAY',
      whenReached: 'DEFER',
      reserve: { priorityAtLeast: 80, places: 1 },
    }
    expect(sentence(daily, 'en', campaign)).toBe(
      'All contacts: at most 2 a day; 1 of them kept for priority 80 and higher; more wait until there is room.',
    )
    expect(sentence(daily, 'zh-CN', campaign)).toContain('其中 1 个名额留给优先级不低于 80 的联系')
  })

  it.each<[Rule, string, string]>([
    [
      { id: 'g', type: 'MINIMUM_GAP', gap: 'PT4H', whenReached: 'DEFER' },
      'at least 4 hours apart',
      '至少间隔 4 小时',
    ],
    [
      { id: 'q', type: 'QUIET_HOURS', from: '21:00', to: '08:00' },
      'none from 21:00 to 08:00;',
      '每天 21:00 至 08:00',
    ],
    [{ id: 'q', type: 'QUIET_HOURS', from: '0', to: '1', days: ['SUN'] }, 'on Sun', '周日'],
    [{ id: 'k', type: 'BLACKOUT', from: '2027-02-05', to: '2027-02-12' }, '2027-02-05', '2027-02-12'],
    [{ id: 'c', type: 'CONSENT', basis: 'OPT_IN' }, 'who have agreed', '已同意'],
    [{ id: 'c', type: 'CONSENT', basis: 'OPT_OUT' }, 'has not objected', '未拒绝'],
    [
      { id: 'o', type: 'COOL_OFF', count: 1, within: 'P30D', pause: 'P30D' },
      'after a complaint within 30 days',
      '暂停 30 天',
    ],
    [
      { id: 'o', type: 'COOL_OFF', count: 2, within: 'P30D', pause: 'P5D', whenReached: 'DEFER' },
      'after 2 complaints within 30 days, none for 5 days; they wait',
      '期间的等待',
    ],
    [{ id: 'h', type: 'HOLD_OUT', percent: 5 }, '5 % of the customers', '5% 的客户'],
    [{ id: 'h', type: 'HOLD_OUT', percent: 5, salt: '2026' }, 'drawn as “2026”', '“2026”'],
  ])('tell %o', (rule, english, chinese) => {
    expect(sentence(rule, 'en', campaign)).toContain(english)
    expect(sentence(rule, 'zh-CN', campaign)).toContain(chinese)
  })

  it.each<[Partial<Rule>, string, string]>([
    [{}, 'All contacts:', '所有联系只'],
    [{ channels: ['SMS', 'EMAIL'] }, 'SMS, E-mail contacts:', '短信、电子邮件联系只'],
    [{ categories: ['VIP'] }, 'VIP contacts:', 'VIP 联系只'],
    [
      { categories: ['MARKETING', 'SERVICE'], channels: ['EMAIL', 'WECHAT', 'KIOSK'] },
      'Marketing, Service contacts by e-mail, WeChat, KIOSK:',
      '通过电子邮件、微信、KIOSK 的营销、服务联系只',
    ],
  ])('name the contacts of %o', (scope, english, chinese) => {
    const consent: Rule = { id: 'c', type: 'CONSENT', basis: 'OPT_IN', ...scope }
    expect(sentence(consent, 'en', campaign)).toContain(english)
    expect(sentence(consent, 'zh-CN', campaign).startsWith(chinese)).toBe(true)
  })

  it('call campaigns by their names', () => {
    const spring: Rule = { id: 'c', type: 'CONSENT', basis: 'OPT_IN', campaigns: ['camp-1', 'camp-2'] }
    expect(sentence(spring, 'en', campaign)).toContain('All contacts (campaign “Spring”, campaign “camp-2”)')
    expect(sentence(spring, 'zh-CN', campaign)).toContain('（活动“Spring”、活动“camp-2”）')
  })

  it('tell exemptions', () => {
    const exempt = { categories: ['REGULATORY'], ignores: ['FREQUENCY_CAP', 'MINIMUM_GAP'], counts: false }
    expect(exemption(exempt, 'en', campaign)).toBe(
      'Regulatory contacts are free of: frequency caps, minimum gaps; they do not count for others.',
    )
    expect(exemption(exempt, 'zh-CN', campaign)).toBe(
      '监管要求联系不受以下规则限制：次数上限、最小间隔；不计入其他联系的次数。',
    )
  })
})
