import { describe, expect, it } from 'vitest'
import { freeKey, isKey, keyOf } from './key-of-name'

describe('the key that a name suggests', () => {
  it('is the name in lower case with hyphens', () => {
    expect(keyOf('Wake a dormant card')).toBe('wake-a-dormant-card')
    expect(keyOf('  Spring’s offer: 2027! ')).toBe('springs-offer-2027')
    expect(keyOf('Crédit à la carte')).toBe('credit-a-la-carte')
  })

  it('says in English what the name says in Chinese', () => {
    expect(keyOf('信用卡沉睡唤醒')).toBe('card-dormant-wake-up')
    expect(keyOf('发薪日储蓄邀请')).toBe('salary-day-savings-invitation')
    expect(keyOf('2027 春节 VIP 客户关怀')).toBe('journey-2027-new-year-vip-customer-care')
  })

  it('is one that can be used whatever the name', () => {
    for (const name of ['', '😀', '乙丙丁', '2027', 'new', '---', 'x'.repeat(300), 'A.B_C']) {
      expect(isKey(keyOf(name)), `${name}: ${keyOf(name)}`).toBe(true)
    }
    expect(keyOf('乙丙丁')).toBe('journey')
  })

  it('has a number where others have taken it', () => {
    const taken = new Set(['offer', 'offer-2'])
    expect(freeKey('offer', (key) => taken.has(key))).toBe('offer-3')
    expect(freeKey('other', (key) => taken.has(key))).toBe('other')
  })
})

it('a key begins with a letter, and is no address of the Studio', () => {
  expect(['salary-day', 'A_1.x', '_x'].map(isKey)).toEqual([true, true, true])
  expect(['', '1st', 'new', '春节', 'a b', 'a'.repeat(101)].map(isKey)).toEqual(Array(6).fill(false))
})
