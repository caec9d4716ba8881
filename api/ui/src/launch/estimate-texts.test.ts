import { describe, expect, it } from 'vitest'
import { costOf } from './estimate-texts'

const estimate = { version: 1, customers: 100, unknown: 0, unpaid: [] }
const contacts = [{ channel: 'SMS', expected: 100 }]
const cost = { amount: '5.00', currency: 'CNY' }

describe('what a launch costs', () => {
  it('is told, or why it is not known', () => {
    expect(costOf({ ...estimate, contacts, cost, campaignId: 'a' }, 'zh-CN')).toBe('大约费用 ¥5.00')
    expect(costOf({ ...estimate, contacts, campaignId: 'a' }, 'en')).toBe(
      'Cost unknown: the campaign has no unit costs',
    )
    expect(costOf({ ...estimate, contacts }, 'en')).toBe('Cost unknown: no campaign is chosen')
  })

  it('is left out where there is no contact', () => {
    expect(costOf({ ...estimate, contacts: [] }, 'en')).toBe('')
  })
})
