import { describe, expect, it } from 'vitest'
import { formatMoney, formatNumber, formatShare } from './number'

describe('numbers', () => {
  it('are grouped', () => {
    expect(formatNumber(1234567, 'en')).toBe('1,234,567')
    expect(formatNumber(0.125, 'zh-CN')).toBe('0.13')
  })

  it('are shares of a whole', () => {
    expect(formatShare(0.1234, 'en')).toBe('12.3%')
  })

  it('are money in its currency', () => {
    expect(formatMoney({ amount: '12.30', currency: 'CNY' }, 'zh-CN')).toBe('¥12.30')
    expect(formatMoney({ amount: '12.30', currency: 'CNY' }, 'en')).toBe('CN¥12.30')
  })
})
