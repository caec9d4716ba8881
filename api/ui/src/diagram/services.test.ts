import { expect, it } from 'vitest'
import { sameView, wholeOf } from './services'

it('the whole of a diagram is seen, clear of its frame and of what stands at the foot', () => {
  const inner = { x: 100, y: 50, width: 1400, height: 200 }
  const view = wholeOf(inner, { width: 700, height: 170 })
  expect(view.width / view.height).toBeCloseTo(700 / 170)
  expect(view.x).toBeLessThan(inner.x)
  expect(view.x + view.width).toBeGreaterThan(inner.x + inner.width)
  expect(view.y).toBeLessThan(inner.y)
  const scale = 700 / view.width
  expect((view.y + view.height - inner.y - inner.height) * scale).toBeGreaterThanOrEqual(40)
})

it('the whole of a diagram is clear of what stands at its side', () => {
  const inner = { x: 0, y: 0, width: 1400, height: 200 }
  const view = wholeOf(inner, { width: 700, height: 300 }, 40)
  const scale = 700 / view.width
  expect((view.x + view.width - inner.width) * scale).toBeGreaterThanOrEqual(40 + 14)
  expect(-view.x * scale).toBeCloseTo(14)
})

it('a small diagram is not blown up', () => {
  expect(wholeOf({ x: 0, y: 0, width: 36, height: 36 }, { width: 700, height: 300 }).width).toBe(700)
})

it('parts that differ by less than the eye sees are the same', () => {
  const view = { x: 0, y: 0, width: 100, height: 50 }
  expect(sameView(view, { ...view, x: 0.2 })).toBe(true)
  expect(sameView(view, { ...view, x: 2 })).toBe(false)
  expect(sameView(view, null)).toBe(false)
})
