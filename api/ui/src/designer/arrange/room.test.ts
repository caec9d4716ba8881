import { describe, expect, it } from 'vitest'
import { sizeOf } from './room'

describe('the size of a text', () => {
  it('has room for a word, and breaks what is long into lines', () => {
    expect(sizeOf('Answered', 90, 11).width).toBeGreaterThan(60)
    expect(sizeOf('Has the customer answered?', 90, 11)).toEqual({ width: 90, height: 40 })
  })

  it('counts a Chinese sign as wide as it is high', () => {
    expect(sizeOf('客户已回复', 90, 11)).toEqual({ width: 59, height: 14 })
    expect(sizeOf('客户在三天之内有没有回复', 90, 11)).toEqual({ width: 90, height: 27 })
  })
})
