import { expect, it } from 'vitest'
import { conditionWords } from './condition-words'

it.each([
  ['customer.attributes.balance >= 20000', 'Balance is at least 20000', '余额 大于或等于 20000'],
  [
    'customer.tier in ["GOLD", "BASIC"] and contact.decision = "APPROVED"',
    'Tier is one of GOLD, BASIC and The latest contact is Approved',
    '客户等级 是其中之一 GOLD, BASIC 并且 上一次联系的结果 等于 已批准',
  ],
  [
    'event.data.amount > 5 or customer.attributes.amount = null',
    'Event amount is more than 5 or amount is not known',
    '事件 amount 大于 5 或者 amount 没有值',
  ],
  ['contact.until != null', 'contact.until is known', 'contact.until 有值'],
])('“%s” is told in words', (feel, english, chinese) => {
  expect(conditionWords(feel, 'en')).toBe(english)
  expect(conditionWords(feel, 'zh-CN')).toBe(chinese)
})

it('what the form cannot read is told as it is written', () => {
  const feel = 'count(contact.reasons) > 2 and customer.tier = "GOLD"'
  expect(conditionWords(feel, 'en')).toBe(feel)
})
