import { describe, expect, it } from 'vitest'
import { categoryFlaw, channelFlaw, isDuration, priorityFlaw } from './advice'

describe('what is wrong with a contact', () => {
  it.each([
    ['', 'missing'],
    ['marketing', 'form'],
    ['9LIVES', 'form'],
    ['A'.repeat(41), 'form'],
    ['A'.repeat(40), null],
    ['CARD_WAKE_UP2', null],
    ['="MARKETING"', null],
  ])('category %s: %s', (value, flaw) => {
    expect(categoryFlaw(value)).toBe(flaw)
  })

  it.each([
    ['', null],
    ['0', null],
    ['100', null],
    ['101', 'form'],
    ['-1', 'form'],
    ['5.5', 'form'],
    ['high', 'form'],
    ['=10', null],
  ])('priority %s: %s', (value, flaw) => {
    expect(priorityFlaw(value)).toBe(flaw)
  })

  it('is a channel that nobody serves, once it is known who serves any', () => {
    expect(channelFlaw('FAX', ['SMS'])).toBe('unknown')
    expect(channelFlaw('FAX', [])).toBeNull()
    expect(channelFlaw('', ['SMS'])).toBe('missing')
    expect(channelFlaw('SMS', ['SMS'])).toBeNull()
  })

  it('is a time of nothing', () => {
    expect(isDuration('P3D')).toBe(true)
    expect(isDuration('P0D')).toBe(false)
    expect(isDuration('P1M')).toBe(false)
  })
})
