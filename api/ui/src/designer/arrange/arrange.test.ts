import { expect, it } from 'vitest'
import { arranged } from './arrange'

it('a drawing is made with its ways, though the steps of the file do not name them', async () => {
  const drawing = await arranged(`
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="journey">
      <startEvent id="start"/><task id="write"/><endEvent id="end"/>
      <sequenceFlow id="first" sourceRef="start" targetRef="write"/>
      <sequenceFlow id="last" sourceRef="write" targetRef="end"/>
    </process></definitions>`)
  const drawn = [...drawing.matchAll(/BPMNEdge [^>]*bpmnElement="(\w+)"/g)].map(([, id]) => id)
  expect(drawn.sort()).toEqual(['first', 'last'])
})
