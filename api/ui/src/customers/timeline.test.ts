import { describe, expect, it } from 'vitest'
import { contactOf, detail, isDecision, PARTS, typesOf, type Names, type Part } from './timeline'

const names: Names = {
  journey: (key) => ({ 'salary-day': 'Salary day' })[key] ?? key,
  element: (_journey, _version, id) => `«${id}»`,
}
const words = (type: string, details: unknown, tag: 'en' | 'zh-CN' = 'en') =>
  detail({ type, details }, tag, names)

describe('a customer’s story', () => {
  it('is asked for in parts, or as a whole', () => {
    expect(typesOf(Object.keys(PARTS) as Part[])).toBeUndefined()
    expect(typesOf(['complaints', 'consents'])).toBe('ComplaintMade,ConsentGranted,ConsentRevoked')
  })

  it('tells decisions with their reasons', () => {
    const details = {
      contactId: 'c1',
      request: { channel: 'SMS', category: 'MARKETING', content: { text: 'Hello' } },
      decision: { objections: [{ code: 'QUIET_HOURS' }, { code: 'QUIET_HOURS' }, { code: 'FREQUENCY_CAP' }] },
    }
    expect(words('ContactSuppressed', details)).toBe(
      'SMS · Marketing · Quiet hours, Frequency cap reached · Hello',
    )
    expect(words('ContactSuppressed', details, 'zh-CN')).toContain('免打扰时段、达到次数上限')
    expect(contactOf({ type: 'ContactSuppressed', details })).toBe('c1')
    expect(isDecision({ type: 'ContactSuppressed', details })).toBe(true)
    expect(isDecision({ type: 'ReceiptRecorded', details: {} })).toBe(false)
  })

  it('tells of which contact it is where that was asked for before', () => {
    const contact = { channel: 'SMS', category: 'MARKETING', journey: 'salary-day' }
    const told = (type: string, details: object) =>
      detail({ type, details: { contactId: 'c1', ...details }, contact }, 'en', names)
    expect(told('ContactApproved', { decision: { objections: [] } })).toBe('SMS · Marketing · Salary day')
    expect(told('ContactSuppressed', { decision: { objections: [{ code: 'CUSTOMER_ERASED' }] } })).toBe(
      'SMS · Marketing · Salary day · Customer erased',
    )
    expect(told('ContactWithdrawn', { why: 'the journey moved on' })).toBe(
      'SMS · Marketing · Salary day · the journey moved on',
    )
    expect(told('ReceiptRecorded', { receipt: 'DELIVERED' })).toBe('SMS · Marketing · Salary day · Delivered')
  })

  it('tells journeys by the names of their steps', () => {
    const progress = { journey: 'salary-day', version: 2, begun: true, arrived: ['wait'] }
    expect(words('JourneyAdvanced', { progress })).toBe('Salary day · entered · came to «wait»')
    expect(words('JourneyAdvanced', { progress: { journey: 'a', ended: 'STOPPED' } }, 'zh-CN')).toBe(
      'a · 已停止',
    )
  })

  it('tells in Chinese why a contact was withdrawn and a customer refused', () => {
    expect(words('ContactWithdrawn', { why: 'the journey moved on' }, 'zh-CN')).toBe('旅程已往前走')
    expect(words('JourneyRefused', { journey: 'a', reason: 'ALREADY_RUNNING' }, 'zh-CN')).toBe(
      'a · 这位客户已经在这个旅程里。',
    )
  })

  it.each([
    [
      'ConsentRevoked',
      { category: 'MARKETING', channel: 'PUSH', source: 'app' },
      'Marketing · Mobile bank · app',
    ],
    ['ComplaintMade', { channel: 'PHONE', text: 'too often' }, 'Phone · too often'],
    [
      'InteractionRecorded',
      { type: 'purchase', data: { amount: 12, at: {} } },
      'purchase · amount: 12 · at: –',
    ],
    ['ReceiptRecorded', { receipt: 'DELIVERED' }, 'Delivered'],
    ['ContactImported', { contact: { channel: 'EMAIL', category: 'SERVICE' } }, 'E-mail · Service'],
    [
      'JourneyRefused',
      { journey: 'salary-day', reason: 'ALREADY_RUNNING' },
      'Salary day · This customer is on this journey already.',
    ],
    ['ContactWithdrawn', { why: 'the journey moved on' }, 'the journey moved on'],
    ['ContactWithdrawn', { why: 'for another reason' }, 'for another reason'],
    ['CustomerErased', {}, ''],
    ['MoonLanding', { flag: true }, ''],
    ['ContactApproved', null, ''],
  ])('tells %s', (type, details, expected) => {
    expect(words(type, details)).toBe(expected)
  })
})
