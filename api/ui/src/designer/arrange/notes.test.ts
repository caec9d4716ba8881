import { describe, expect, it } from 'vitest'
import { arranged } from './arrange'
import { boxOf, file, pointsOf } from './drawn-file'

const STEPS = '<startEvent id="s"/><task id="a"/><sequenceFlow id="way" sourceRef="s" targetRef="a"/>'
const note = (id: string) => `<textAnnotation id="${id}"><text>Asked by the branch</text></textAnnotation>`
const line = (from: string, to: string) =>
  `<association id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`

describe('the notes of a drawing made by itself', () => {
  it('stand above their steps, with a line from border to border', async () => {
    const drawn = await arranged(file(STEPS + note('n') + line('a', 'n')))
    const [noted, step] = [boxOf(drawn, 'n'), boxOf(drawn, 'a')]
    expect(noted.y + noted.height).toBeLessThan(step.y)
    expect(pointsOf(drawn, 'a-n')).toEqual([
      { x: step.x + step.width / 2, y: step.y },
      { x: noted.x + noted.width / 2, y: noted.y + noted.height },
    ])
  })

  it('stand beside each other’s places, and above everything without a step', async () => {
    const notes = note('one') + note('other') + note('alone')
    const drawn = await arranged(file(STEPS + notes + line('one', 'a') + line('a', 'other')))
    const tops = ['one', 'other', 'alone'].map((id) => boxOf(drawn, id).y)
    expect(new Set(tops).size).toBe(3)
    expect(boxOf(drawn, 'alone').y).toBeLessThan(boxOf(drawn, 'a').y)
  })

  it('stand in the middle of a way that they are about', async () => {
    const drawn = await arranged(file(STEPS + note('n') + line('n', 'way')))
    const [start, end] = pointsOf(drawn, 'way')
    const last = pointsOf(drawn, 'n-way').pop()
    expect(last).toEqual({ x: (start!.x + end!.x) / 2, y: start!.y })
  })
})
