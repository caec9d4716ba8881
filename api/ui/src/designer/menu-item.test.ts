import { describe, expect, it } from 'vitest'
import { wanted } from './menu-item'

const texts = ['Send contact', 'Wait', 'Whichever', 'End']

describe('a key in a menu', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', -1, 3],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['w', 0, 1],
    ['W', 1, 2],
    ['w', 2, 1],
  ])('%s at %i goes to %i', (key, now, next) => {
    expect(wanted(key, now, texts)).toBe(next)
  })

  it.each(['x', ' ', 'Enter', 'F1'])('%s goes nowhere', (key) => {
    expect(wanted(key, 0, texts)).toBeNull()
    expect(wanted(key, -1, [])).toBeNull()
  })
})
