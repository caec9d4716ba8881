import { expect, it } from 'vitest'
import { heat } from './heat'

const at = (elementId: string, entered: number) => ({ elementId, entered, active: 0, failed: 0 })

it('is strongest where most customers went, and absent where nobody did', () => {
  const shades = heat([at('start', 1000), at('left', 500), at('right', 1), at('end', 0)])
  expect(Object.fromEntries(shades)).toEqual({ start: 4, left: 2, right: 1 })
})

it('is nowhere before anybody came', () => {
  expect(heat([]).size).toBe(0)
  expect(heat([at('start', 0)]).size).toBe(0)
})
