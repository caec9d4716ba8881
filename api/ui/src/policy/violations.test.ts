import { describe, expect, it } from 'vitest'
import { formOf } from './rule-form'
import { placed, wordsAt } from './violations'

const draft = formOf({
  zone: 'UTC',
  rules: [
    { id: 'a', type: 'FREQUENCY_CAP', max: 3, window: 'P7D' },
    { id: 'b', type: 'FREQUENCY_CAP', max: 3, window: 'P7D' },
  ],
  exempt: [{ ignores: ['CONSENT'] }],
})
const violation = (field: string, code = 'OUT_OF_RANGE') => ({ field, code, message: `${field} is wrong` })

describe('what the server finds wrong', () => {
  it.each([
    ['rules[1].max', 'b', 'max'],
    ['policy.rules[0].reserve.places', 'a', 'places'],
    ['rules[0].days[3]', 'a', 'days'],
    ['rules[1]', 'b', ''],
  ])('%s stands at rule %s, field %s', (field, id, at) => {
    const rule = draft.rules.find((one) => one.id === id)!
    expect(placed([violation(field)], draft)[0]).toMatchObject({ key: rule.key, field: at })
  })

  it('stays with its rule when rules are moved', () => {
    const wrong = placed([violation('rules[1].max')], draft)
    const [one, other] = draft.rules
    expect(wordsAt(wrong, other!.key, 'zh-CN')).toEqual({ max: '超出允许的范围' })
    expect(wordsAt(wrong, one!.key, 'zh-CN')).toEqual({})
  })

  it('stands at the policy where it is about no rule', () => {
    const wrong = placed([violation('policy.zone', 'UNKNOWN_ZONE'), violation('rules[9].max')], draft)
    expect(wrong.map(({ key, field }) => [key, field])).toEqual([
      [null, 'zone'],
      [null, 'rules[9].max'],
    ])
    expect(placed([violation('exempt[0].ignores')], draft)[0]).toMatchObject({ key: draft.exempt[0]!.key })
  })

  it('is told together where it stands together', () => {
    const wrong = placed([violation('rules[0].max'), violation('rules[0].max')], draft)
    expect(wordsAt(wrong, draft.rules[0]!.key, 'en').max).toBe('rules[0].max is wrong; rules[0].max is wrong')
  })
})
