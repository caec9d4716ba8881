import { expect, it } from 'vitest'
import { limits, used, type Budget } from './budget'

const money = (amount: string) => ({ amount, currency: 'CNY' })

it('tells what a budget limits', () => {
  expect(limits({ contacts: 1200, money: money('90.50') }, 'en')).toBe('1,200 contacts · CN¥90.50')
  expect(limits({ contacts: 3 }, 'zh-CN')).toBe('3 次联系')
})

it.each<[Budget, number]>([
  [{ contacts: 100, left: { contacts: 25 } }, 75],
  [{ contacts: 100, left: { contacts: -2 } }, 100],
  [{ contacts: 100, money: money('10.00'), left: { contacts: 90, money: money('4.00') } }, 60],
  [{ contacts: 100 }, 0],
])('tells how much of %o is used', (budget, expected) => {
  expect(used(budget)).toBe(expected)
})
