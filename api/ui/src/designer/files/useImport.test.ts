import { ref, shallowRef } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { manyOf, oneOf, readModel, type ModelElement } from '../../diagram/model'
import type { Modeler } from '../modeler/services'
import type { Diagram } from '../modeler/useDiagram'
import { useImport } from './useImport'

vi.mock('../../state/ask', () => ({}))
vi.mock('./downloads', () => ({}))

const file = (shapes: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  id="d" targetNamespace="t">
  <process id="p" isExecutable="true"><startEvent id="s"/><endEvent id="e"/><sequenceFlow id="way" sourceRef="s" targetRef="e"/></process>
  ${shapes}
</definitions>`
const drawing = (...ids: string[]) =>
  `<bpmndi:BPMNDiagram id="drawing"><bpmndi:BPMNPlane id="plane" bpmnElement="p">${ids
    .map((id) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"/>`)
    .join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`

/** What is known of a drawing without a page to draw on. */
function diagramOf(): Diagram & { opened: string[] } {
  const opened: string[] = []
  const drawn = new Set<string>()
  let definitions: ModelElement | undefined
  const services: Record<string, object> = {
    elementRegistry: { get: (id: string) => (drawn.has(id) ? { id } : undefined) },
    canvas: { getRootElement: () => ({}) },
  }
  const modeler = { get: (name: string) => services[name], getDefinitions: () => definitions }
  const diagram = {
    opened,
    modeler: shallowRef(modeler as unknown as Modeler),
    edits: ref(0),
    shown: ref(false),
    xml: () => Promise.resolve(opened.at(-1)!),
    open: async (xml: string) => {
      definitions = await readModel(xml)
      const [first] = manyOf(definitions, 'diagrams')
      if (!first) throw new Error('no diagram to display')
      drawn.clear()
      for (const one of manyOf(oneOf(first, 'plane'), 'planeElement')) {
        drawn.add(oneOf(one, 'bpmnElement')!.id!)
      }
      diagram.shown.value = true
      opened.push(xml)
    },
  }
  return diagram as unknown as Diagram & { opened: string[] }
}

describe('a journey that is opened', () => {
  const whole = /BPMNEdge[^>]*bpmnElement="way"/

  it.each([
    [true, 1],
    [false, 0],
  ])('without a drawing is drawn at once, which is an edit of one’s own draft', async (own, edits) => {
    const diagram = diagramOf()
    const { show, told, undrawn } = useImport(diagram, 'p', own)
    await show(file(''))
    expect(diagram.opened.at(-1)).toMatch(whole)
    expect(undrawn.value).toBeNull()
    expect(told.value?.good).toBe(true)
    expect(diagram.edits.value).toBe(edits)
  })

  it.each([
    ['with a shape for its start only', drawing('s')],
    ['without a shape for a way', drawing('s', 'e')],
  ])('%s is drawn whole for readers, and by its author once they ask for it', async (_words, shapes) => {
    const read = diagramOf()
    await useImport(read, 'p', false).show(file(shapes))
    expect(read.opened.at(-1)).toMatch(whole)
    expect(read.edits.value).toBe(0)

    const drawn = diagramOf()
    const { show, draw, undrawn } = useImport(drawn, 'p', true)
    await show(file(shapes))
    expect(drawn.opened).toEqual([file(shapes)])
    expect(undrawn.value).toEqual({ xml: file(shapes), partly: true })
    await draw()
    expect(drawn.opened.at(-1)).toMatch(whole)
    expect(undrawn.value).toBeNull()
    expect(drawn.edits.value).toBe(1)
  })

  it('is shown as it is where everything is drawn', async () => {
    const diagram = diagramOf()
    const { show, told } = useImport(diagram, 'p', true)
    await show(file(drawing('s', 'e', 'way')))
    expect(diagram.opened).toEqual([file(drawing('s', 'e', 'way'))])
    expect(told.value).toBeNull()
    expect(diagram.edits.value).toBe(0)
  })

  it('is offered to be drawn again where it could not be, with what was drawn since', async () => {
    const diagram = diagramOf()
    const { show, draw, undrawn } = useImport(diagram, 'p', true)
    const { open } = diagram
    vi.spyOn(diagram, 'open').mockImplementationOnce(open).mockRejectedValueOnce(new Error('offline'))
    await show(file(drawing('s')))
    await draw()
    expect(undrawn.value).toEqual({ xml: file(drawing('s')), partly: true })
    expect(diagram.edits.value).toBe(0)
    diagram.opened.push(file(drawing('s')).replace('id="e"', 'id="e" name="Since"'))
    await draw()
    expect(undrawn.value).toBeNull()
    expect(diagram.opened.at(-1)).toContain('name="Since"')
    expect(diagram.edits.value).toBe(1)
  })
})
