import { expect, it } from 'vitest'
import { attributeWords } from './attribute-texts'
import { namedWords, valueWords } from './value-words'

it.each([
  [true, 'Yes', '是'],
  [false, 'No', '否'],
  [12345.678, '12,345.678', '12,345.678'],
  ['***', '***', '***'],
  [null, '–', '–'],
  [[], '–', '–'],
  [['a', 2], 'a, 2', 'a、2'],
  [{ balance: 5, own: true }, 'Balance: 5, own: Yes', '余额：5、own：是'],
])('tells %j', (value, english, chinese) => {
  expect(valueWords(value, 'en')).toBe(english)
  expect(valueWords(value, 'zh-CN')).toBe(chinese)
})

it('names values', () => {
  expect(namedWords({ salary: 8000, vip: false }, attributeWords, 'en')).toEqual(['Salary: 8,000', 'vip: No'])
  expect(namedWords(null, attributeWords, 'en')).toEqual([])
})
