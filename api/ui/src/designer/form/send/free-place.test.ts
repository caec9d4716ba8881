import { expect, it } from 'vitest'
import { freePlace } from './free-place'

const SIZE = { width: 100, height: 80 }

it('is where it is wanted, if nothing is there', () => {
  expect(freePlace(SIZE, { x: 200, y: 200 }, { shapes: [], flows: [] })).toEqual({ x: 200, y: 200 })
})

it('is below a step that stands there', () => {
  const there = { x: 150, y: 160, width: 100, height: 80 }
  expect(freePlace(SIZE, { x: 200, y: 200 }, { shapes: [there], flows: [] })).toEqual({ x: 200, y: 300 })
})

it('is below a flow that passes', () => {
  const passing = [
    { x: 0, y: 100 },
    { x: 200, y: 100 },
    { x: 200, y: 260 },
    { x: 400, y: 260 },
  ]
  expect(freePlace(SIZE, { x: 200, y: 200 }, { shapes: [], flows: [passing] })).toEqual({ x: 200, y: 340 })
})

it('is not troubled by what stands aside', () => {
  const aside = { x: 300, y: 160, width: 100, height: 80 }
  expect(freePlace(SIZE, { x: 200, y: 200 }, { shapes: [aside], flows: [] })).toEqual({ x: 200, y: 200 })
})
