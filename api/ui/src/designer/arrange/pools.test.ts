import { describe, expect, it } from 'vitest'
import { arranged } from './arrange'
import { withoutPools } from './pools'

const file = (roots: string, lanes: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  ${roots}
  <process id="p">${lanes}<startEvent id="s"/><task id="a"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/></process>
</definitions>`

const POOLS = `<collaboration id="c">
  <participant id="bank" name="Bank" processRef="p"/><participant id="customer" name="Customer"/>
  <messageFlow id="m" sourceRef="a" targetRef="customer"/>
</collaboration>`
const LANES = `<laneSet id="ls"><lane id="l1" name="Sales"><flowNodeRef>s</flowNodeRef>
  <childLaneSet id="inner"><lane id="l2" name="Phone"><flowNodeRef>a</flowNodeRef></lane></childLaneSet></lane></laneSet>`

describe('what is drawn by itself', () => {
  it('loses pools and lanes, told by their names', async () => {
    const { xml, left } = await withoutPools(file(POOLS, LANES))
    expect(left.filter(Boolean)).toEqual(['Bank', 'Customer', 'Sales', 'Phone'])
    const drawn = await arranged(xml)
    expect(drawn).not.toMatch(/collaboration|participant|messageFlow|[:<]lane/i)
    expect(drawn).toMatch(/BPMNShape[^>]*bpmnElement="a"/)
  })

  it('keeps the notes beside pools, with their lines to what is left', async () => {
    const notes = `<textAnnotation id="n"><text>Why</text></textAnnotation>
      <association id="kept" sourceRef="n" targetRef="a"/><association id="lost" sourceRef="n" targetRef="bank"/>`
    const { xml } = await withoutPools(
      file(POOLS.replace('</collaboration>', `${notes}</collaboration>`), LANES),
    )
    const drawn = await arranged(xml)
    expect(drawn).toMatch(/BPMNShape[^>]*bpmnElement="n"/)
    expect(drawn).toMatch(/BPMNEdge[^>]*bpmnElement="kept"/)
    expect(drawn).not.toContain('lost')
  })

  it('loses those that have no name or are inside a step', async () => {
    const lanes = '<laneSet id="ls"><lane id="l1"/></laneSet>'
    const inside = `<subProcess id="sub">${lanes}</subProcess>`
    for (const one of [file('', lanes), file('', inside), file('<collaboration id="c"/>', '')]) {
      const { xml, left } = await withoutPools(one)
      expect(xml).not.toMatch(/collaboration|[:<]lane/i)
      expect(left).not.toHaveLength(0)
      expect(left.filter(Boolean)).toHaveLength(0)
    }
  })

  it('keeps its steps where it has neither', async () => {
    const { xml, left } = await withoutPools(file('', ''))
    expect(xml).toContain('<sequenceFlow id="f" sourceRef="s" targetRef="a" />')
    expect(left).toEqual([])
  })
})
