import { describe, expect, it } from 'vitest'
import { arranged } from './arrange'
import type { Box, Point } from './drawing'
import { boxOf, file, pointsOf } from './drawn-file'

const STEPS = 200
const id = (step: number) => `t${step}`
const row = (length: number) =>
  Array.from({ length }, (_, step) => `<task id="${id(step)}"/>${step > 0 ? way(step - 1, step) : ''}`).join(
    '',
  )
const way = (from: number, to: number) =>
  `<sequenceFlow id="f${from}-${to}" sourceRef="${id(from)}" targetRef="${id(to)}"/>`

const onBorder = ({ x, y, width, height }: Box, point: Point) =>
  point.x >= x &&
  point.x <= x + width &&
  point.y >= y &&
  point.y <= y + height &&
  (point.x === x || point.x === x + width || point.y === y || point.y === y + height)

const enters = (box: Box, one: Point, other: Point) =>
  Math.max(one.x, other.x) > box.x &&
  Math.min(one.x, other.x) < box.x + box.width &&
  Math.max(one.y, other.y) > box.y &&
  Math.min(one.y, other.y) < box.y + box.height

describe('a long row that is drawn by itself', () => {
  it('is broken into bands, with ways from border to border that cross nothing', async () => {
    const drawn = await arranged(file(row(STEPS)))
    const boxes = Array.from({ length: STEPS }, (_, step) => boxOf(drawn, id(step)))
    expect(Math.max(...boxes.map(({ x }) => x))).toBeLessThan(20 * 150)
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(10)
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(STEPS)
    for (let step = 1; step < STEPS; step++) {
      const points = pointsOf(drawn, `f${step - 1}-${step}`)
      expect(onBorder(boxes[step - 1]!, points[0]!)).toBe(true)
      expect(onBorder(boxes[step]!, points.at(-1)!)).toBe(true)
      points.slice(1).forEach((point, index) => {
        const before = points[index]!
        expect(before.x === point.x || before.y === point.y).toBe(true)
        expect(boxes.some((box) => enters(box, before, point))).toBe(false)
      })
    }
  })

  it('stays whole where it is short, and where another way leads over every place to cut', async () => {
    const rows = async (elements: string, length: number) => {
      const drawn = await arranged(file(elements))
      return new Set(Array.from({ length }, (_, step) => boxOf(drawn, id(step)).y)).size
    }
    expect(await rows(row(20), 20)).toBe(1)
    expect(await rows(row(30) + way(29, 0), 30)).toBe(1)
    expect(await rows(row(30) + way(29, 9), 30)).toBe(2)
  })
})
