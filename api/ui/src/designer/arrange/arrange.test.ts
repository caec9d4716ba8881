import { describe, expect, it } from 'vitest'
import { arranged } from './arrange'

const STEPS = `<startEvent id="s"/><subProcess id="sub"><startEvent id="in"/><endEvent id="out"/>
  <sequenceFlow id="inner" sourceRef="in" targetRef="out"/></subProcess>
  <sequenceFlow id="way" sourceRef="s" targetRef="sub"/>`

describe('a drawing made by itself', () => {
  it('has the ways of a file whose steps do not name them', async () => {
    const drawn = await arranged(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <process id="p">${STEPS}</process>
</definitions>`)
    expect(drawn).toMatch(/BPMNEdge[^>]*bpmnElement="way"/)
    expect(drawn).toMatch(/BPMNEdge[^>]*bpmnElement="inner"/)
    expect(drawn.match(/<outgoing>way</g)).toHaveLength(1)
  })
})
