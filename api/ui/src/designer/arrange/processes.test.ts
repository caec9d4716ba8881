import { describe, expect, it } from 'vitest'
import { oneProcess } from './processes'

const file = (roots: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
             xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="d" targetNamespace="t">
  ${roots}
</definitions>`

const OTHER = '<process id="other" name="Other"><task id="b"/></process>'
const JOURNEY = '<process id="mine" isExecutable="true"><task id="a"/></process>'
const drawing = (process: string) =>
  `<bpmndi:BPMNDiagram id="of-${process}"><bpmndi:BPMNPlane id="plane-${process}" bpmnElement="${process}"/></bpmndi:BPMNDiagram>`

describe('what a file without pools shows', () => {
  it('is the process that can be carried out, with its drawing', async () => {
    const { xml, left } = await oneProcess(
      file(`${OTHER}${JOURNEY}<process id="nameless"/>${drawing('other')}${drawing('mine')}`),
    )
    expect(left).toEqual(['Other', 'nameless'])
    expect(xml).toContain('id="mine"')
    expect(xml).toContain('of-mine')
    expect(xml).not.toMatch(/other|nameless/i)
  })

  it('is the file as it is where it holds one process, or pools that show several', async () => {
    const pools = '<collaboration id="c"><participant id="p" processRef="other"/></collaboration>'
    for (const one of [file(OTHER), file(`${pools}${OTHER}${JOURNEY}`)]) {
      expect(await oneProcess(one)).toEqual({ xml: one, left: [] })
    }
  })
})
