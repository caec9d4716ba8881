import { describe, expect, it } from 'vitest'
import { characters, smsParts } from './sms-parts'

describe('the SMS that a text takes', () => {
  it.each([
    ['', 0],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['您'.repeat(70), 1],
    ['您'.repeat(71), 2],
    ['您'.repeat(134), 2],
    ['您'.repeat(135), 3],
    ['a'.repeat(70) + '您', 2],
    ['👋'.repeat(35), 1],
    ['👋'.repeat(36), 2],
  ])('of %s are %i', (text, parts) => {
    expect(smsParts(text)).toBe(parts)
  })

  it('have as many characters as a reader sees', () => {
    expect(characters('您好👋')).toBe(3)
  })
})
