import { expect, it } from 'vitest'
import { drawn } from './drawn'
import { inputsOf, setInput } from './inputs'
import { notesOf, setNotes } from './notes'
import type { ModelObject } from './objects'

const of = (element: { businessObject: unknown }) => element.businessObject as ModelObject

it('the first input brings all that it stands in, as one step to undo', async () => {
  const { editor, element, undoable, xml } = await drawn('<serviceTask id="send"/>')
  setInput(editor, element('send'), 'channel', 'SMS')
  expect(undoable()).toBe(1)
  expect(inputsOf(of(element('send')))).toEqual({ channel: 'SMS' })
  expect(await xml()).toContain(
    '<extensionElements><camunda:inputOutput><camunda:inputParameter name="channel">SMS</camunda:inputParameter>',
  )
})

it('inputs are changed, added and taken away beside others', async () => {
  const { editor, element } = await drawn(`<serviceTask id="send"><extensionElements>
    <camunda:properties><camunda:property name="a" value="b"/></camunda:properties>
    <camunda:inputOutput><camunda:inputParameter name="channel">SMS</camunda:inputParameter>
    <camunda:inputParameter name="priority">60</camunda:inputParameter></camunda:inputOutput>
    </extensionElements></serviceTask>`)
  const send = element('send')
  setInput(editor, send, 'channel', 'PUSH')
  setInput(editor, send, 'text', '="a" + "<b>&"')
  setInput(editor, send, 'priority', '')
  setInput(editor, send, 'validFor', '')
  expect(inputsOf(of(send))).toEqual({ channel: 'PUSH', text: '="a" + "<b>&"' })
  expect((of(send).get('extensionElements') as ModelObject).get('values')).toHaveLength(2)
})

it('notes come and go', async () => {
  const { editor, element, xml } = await drawn('<serviceTask id="send"/>')
  const send = element('send')
  setNotes(editor, send, of(send), 'For June')
  expect(await xml()).toContain('<documentation>For June</documentation>')
  setNotes(editor, send, of(send), 'For July')
  expect(notesOf(of(send))).toBe('For July')
  setNotes(editor, send, of(send), '')
  expect(await xml()).not.toContain('documentation')
})
