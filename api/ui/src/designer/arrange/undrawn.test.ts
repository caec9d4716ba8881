import { describe, expect, it } from 'vitest'
import { journeyOf, readModel } from '../../diagram/model'
import { undrawnNotesOf, undrawnOf } from './undrawn'

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <process id="p">
    <startEvent id="s"/><subProcess id="sub"><task id="inner"/></subProcess>
    <sequenceFlow id="way" sourceRef="s" targetRef="sub"/><sequenceFlow id="loose" sourceRef="s"/>
    <dataObject id="data"/><dataObjectReference id="shown" dataObjectRef="data"/>
    <textAnnotation id="note"/>
  </process>
</definitions>`

async function undrawn(...drawn: string[]): Promise<unknown[]> {
  const journey = journeyOf(await readModel(FILE))
  return undrawnOf(journey, (id) => drawn.includes(id)).map(({ id }) => id)
}

describe('what is not drawn', () => {
  it('is every step and way without a shape, those in sub-processes as well', async () => {
    expect(await undrawn()).toEqual(['s', 'sub', 'inner', 'way'])
    expect(await undrawn('s', 'sub', 'way')).toEqual(['inner'])
    expect(await undrawn('s', 'sub', 'inner')).toEqual(['way'])
  })

  it('is nothing where only data, notes and ways that lead nowhere have no shape', async () => {
    expect(await undrawn('s', 'sub', 'inner', 'way')).toEqual([])
  })

  it('is told of notes apart', async () => {
    const journey = journeyOf(await readModel(FILE))
    expect(undrawnNotesOf(journey, () => false).map(({ id }) => id)).toEqual(['note'])
    expect(undrawnNotesOf(journey, () => true)).toEqual([])
  })
})
