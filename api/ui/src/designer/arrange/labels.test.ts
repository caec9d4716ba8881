import { describe, expect, it } from 'vitest'
import { arranged } from './arrange'
import { boxOf, file, labelOf } from './drawn-file'

const way = (from: string, to: string) =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`

describe('the names in a drawing made by itself', () => {
  it('stand below an event, and above a branch from which a way leads down', async () => {
    const drawn = await arranged(
      file(`<startEvent id="s" name="Begin"/><exclusiveGateway id="g" name="Has the customer answered?"/>
        <task id="a"/><task id="b"/>${way('s', 'g')}${way('g', 'a')}${way('g', 'b')}`),
    )
    const [start, branch] = [boxOf(drawn, 's'), boxOf(drawn, 'g')]
    expect(labelOf(drawn, 's')!.y).toBeGreaterThan(start.y + start.height)
    const name = labelOf(drawn, 'g')!
    expect(name.y + name.height).toBeLessThan(branch.y)
  })

  it('stand beside the way that leads down from an event at a step', async () => {
    const drawn = await arranged(
      file(`<startEvent id="s"/><task id="a" name="Ask"/><task id="late"/>
        <boundaryEvent id="b" name="Too long" attachedToRef="a"/>${way('s', 'a')}${way('b', 'late')}`),
    )
    const event = boxOf(drawn, 'b')
    expect(labelOf(drawn, 'b')!.x).toBeGreaterThan(event.x + event.width / 2)
    expect(labelOf(drawn, 'a')).toBeUndefined()
    expect(labelOf(drawn, 's')).toBeUndefined()
  })
})
