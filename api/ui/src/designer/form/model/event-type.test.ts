import { describe, expect, it } from 'vitest'
import { drawn } from './drawn'
import { eventTypeOf, setEventType } from './event-type'
import { objectsIn, textIn, type ModelObject } from './objects'

const WAITS = `
  <intermediateCatchEvent id="one"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
  <subProcess id="box"><receiveTask id="two" messageRef="m"/></subProcess>
  <intermediateCatchEvent id="three"><messageEventDefinition/></intermediateCatchEvent>`
const MESSAGE = '<message id="m" name="savings.opened"/>'

const messages = (definitions: ModelObject) =>
  objectsIn(definitions, 'rootElements')
    .filter(({ $type }) => $type === 'bpmn:Message')
    .map((message) => textIn(message, 'name'))
const type = (element: { businessObject: unknown }) => eventTypeOf(element.businessObject as ModelObject)

describe('the event that is waited for', () => {
  it('is the name of its message', async () => {
    const { element } = await drawn(WAITS, MESSAGE)
    expect(type(element('one'))).toBe('savings.opened')
    expect(type(element('two'))).toBe('savings.opened')
    expect(type(element('three'))).toBe('')
  })

  it('has a message made where there is none, as one step to undo', async () => {
    const { definitions, editor, element, undoable } = await drawn(WAITS, MESSAGE)
    setEventType(editor, element('three'), 'card.used')
    expect(type(element('three'))).toBe('card.used')
    expect(messages(definitions)).toEqual(['savings.opened', 'card.used'])
    expect(undoable()).toBe(1)
  })

  it('shares its message with others who wait for the same', async () => {
    const { definitions, editor, element } = await drawn(WAITS, MESSAGE)
    setEventType(editor, element('three'), 'savings.opened')
    expect(messages(definitions)).toEqual(['savings.opened'])
  })

  it('leaves no message behind that nobody waits for', async () => {
    const { definitions, editor, element } = await drawn(WAITS, MESSAGE)
    setEventType(editor, element('one'), 'card.used')
    expect(messages(definitions)).toEqual(['savings.opened', 'card.used'])
    setEventType(editor, element('two'), 'card.used')
    expect(messages(definitions)).toEqual(['card.used'])
    setEventType(editor, element('two'), '')
    expect(type(element('two'))).toBe('')
    expect(messages(definitions)).toEqual(['card.used'])
  })

  it('is not touched by what changes nothing', async () => {
    const { editor, element, undoable } = await drawn(WAITS, MESSAGE)
    setEventType(editor, element('one'), 'savings.opened')
    setEventType(editor, element('three'), '')
    expect(undoable()).toBe(0)
  })
})
