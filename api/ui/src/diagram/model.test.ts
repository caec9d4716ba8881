import { describe, expect, it } from 'vitest'
import { elementsOf, journeyOf, manyOf, readModel, writeModel } from './model'

const file = (content: string) => `
  <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="journey">${content}</process></definitions>`

async function ways(content: string): Promise<Record<string, [incoming: string[], outgoing: string[]]>> {
  const elements = elementsOf(journeyOf(await readModel(file(content))))
  const ids = (of: (typeof elements)[number], end: string) => manyOf(of, end).map(({ id }) => id!)
  const steps = elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow')
  return Object.fromEntries(steps.map((one) => [one.id, [ids(one, 'incoming'), ids(one, 'outgoing')]]))
}

describe('the steps of a diagram', () => {
  it('know the ways in and out, in sub-processes as well, whether the file says so or not', async () => {
    const inner = '<task id="x"/><task id="y"/><sequenceFlow id="xy" sourceRef="x" targetRef="y"/>'
    expect(
      await ways(`<startEvent id="a"/><subProcess id="b">${inner}</subProcess>
        <sequenceFlow id="ab" sourceRef="a" targetRef="b"/>`),
    ).toEqual({ a: [[], ['ab']], b: [['ab'], []], x: [[], ['xy']], y: [['xy'], []] })
  })

  it('know each way once, and those that the file tells first', async () => {
    const content = `<task id="a"><outgoing>second</outgoing></task><task id="b"><incoming>second</incoming></task>
      <sequenceFlow id="first" sourceRef="a" targetRef="b"/><sequenceFlow id="second" sourceRef="a" targetRef="b"/>`
    expect(await ways(content)).toEqual({
      a: [[], ['second', 'first']],
      b: [['second', 'first'], []],
    })
    const written = await writeModel(await readModel(file(content)))
    expect(written.match(/outgoing>second</g)).toHaveLength(1)
  })

  it('are read where a way leads from or to nothing', async () => {
    expect(await ways('<task id="a"/><sequenceFlow id="f" sourceRef="a" targetRef="gone"/>')).toEqual({
      a: [[], ['f']],
    })
  })
})
