import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../language/language'
import { FINDING_RULES } from './finding-texts'
import { findingWords, type Finding } from './finding-words'

const finding = (rule: string, values: Record<string, string> = {}): Finding => ({
  elementId: 'step',
  severity: 'WARNING',
  rule,
  message: 'as the server says it',
  values,
})

describe('a finding', () => {
  it.each(FINDING_RULES)('%s has words in both languages, with and without values', (rule) => {
    for (const language of LANGUAGES) {
      const { wrong, mend } = findingWords(finding(rule), language)
      for (const words of [wrong, mend]) {
        expect(words).not.toBe('')
        expect(words).not.toMatch(/undefined|as the server/)
      }
    }
    expect(findingWords(finding(rule), 'zh-CN').wrong).toMatch(/\p{Script=Han}/u)
    expect(findingWords(finding(rule), 'en').mend).not.toMatch(/\p{Script=Han}/u)
  })

  it('tells which rule of the policy allows how many contacts in which time', () => {
    const values = { policyRule: 'sms-week', contacts: '4', max: '3', window: 'P7D', whenReached: 'SUPPRESS' }
    expect(findingWords(finding('too-many-contacts', values), 'en').wrong).toBe(
      'On one way this is contact 4 within 7 days; the contact policy (rule “sms-week”) allows 3. What is too much will be refused.',
    )
    expect(findingWords(finding('too-many-contacts', values), 'zh-CN').wrong).toBe(
      '同一条路上，这已是7 天内的第 4 次联系；联系政策（规则“sms-week”）只允许 3 次，多出的会被拦截。',
    )
    const daily = { ...values, window: 'CALENDAR_DAY', whenReached: 'DEFER' }
    expect(findingWords(finding('too-many-contacts', daily), 'en').wrong).toContain('one day')
    expect(findingWords(finding('too-many-contacts', daily), 'zh-CN').wrong).toContain('多出的要等')
  })

  it('names no number of contacts where a way goes round', () => {
    const values = {
      policyRule: 'sms-week',
      contacts: '14',
      max: '3',
      window: 'P7D',
      whenReached: 'SUPPRESS',
      endless: 'true',
    }
    expect(findingWords(finding('too-many-contacts', values), 'en').wrong).toBe(
      'On one way this contact is made again and again within 7 days; the contact policy (rule “sms-week”) allows 3. What is too much will be refused.',
    )
    expect(findingWords(finding('too-many-contacts', values), 'zh-CN').wrong).toBe(
      '同一条路上，7 天内会反复进行这个联系；联系政策（规则“sms-week”）只允许 3 次，多出的会被拦截。',
    )
    const long = { ...values, contacts: '13', endless: 'false' }
    expect(findingWords(finding('too-many-contacts', long), 'en').wrong).toContain('this is contact 13')
  })

  it('tells what is wrong with an expression, and in which field', () => {
    const values = { problem: 'UNKNOWN_FUNCTION', function: 'random', input: 'text' }
    expect(findingWords(finding('bad-feel', values), 'zh-CN').wrong).toBe('“文字”：不能使用函数“random”。')
    expect(findingWords(finding('bad-feel', values), 'en').wrong).toBe(
      'Text: the function “random” cannot be used.',
    )
    expect(findingWords(finding('bad-feel', { problem: 'EMPTY' }), 'en').wrong).toBe(
      'The expression is empty.',
    )
  })

  it('calls elements of other tools by their names', () => {
    expect(findingWords(finding('unsupported-element', { element: 'manualTask' }), 'zh-CN').wrong).toContain(
      '手工任务',
    )
    expect(
      findingWords(finding('unsupported-element', { element: 'endEvent', event: 'OTHER' }), 'en').wrong,
    ).toContain('end event of this kind')
    expect(findingWords(finding('only-drawn', { element: 'somethingNew' }), 'en').wrong).toContain(
      'somethingNew',
    )
  })

  it('of a rule that these pages do not know is told as the server tells it', () => {
    expect(findingWords(finding('brand-new'), 'zh-CN')).toEqual({ wrong: 'as the server says it', mend: '' })
    expect(findingWords(finding('toString'), 'en').wrong).toBe('as the server says it')
  })

  it('that is unsafe says so', () => {
    expect(findingWords(finding('FOREIGN_IMPLEMENTATION'), 'zh-CN').wrong).toContain('从不执行')
  })
})
