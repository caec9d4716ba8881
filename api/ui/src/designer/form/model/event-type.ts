import type { Element } from '../../modeler/services'
import type { Editor } from './editor'
import { definitionsOf, objectIn, objectsIn, textIn, type ModelObject } from './objects'

/** The type of the event that starts a journey, or that a step waits for; empty where none is named. */
export function eventTypeOf(step: ModelObject): string {
  return textIn(objectIn(holder(step), 'messageRef'), 'name')
}

/** Names the event. Its message is made or found again; one that nobody needs any more goes. */
export function setEventType(editor: Editor, element: Element, type: string): void {
  const step = element.businessObject as ModelObject
  const before = objectIn(holder(step), 'messageRef')
  const definitions = definitionsOf(step)
  const known = messages(definitions).find((message) => textIn(message, 'name') === type)
  const after = type === '' ? undefined : (known ?? editor.make('bpmn:Message', definitions, { name: type }))
  if (after === before) return
  editor.together(() => {
    if (after && !known) add(editor, element, definitions, after)
    editor.set(element, holder(step)!, { messageRef: after })
    if (before && !awaited(definitions).has(before)) remove(editor, element, definitions, before)
  })
}

/** What refers to the message: a receive task itself, else the event's definition. */
function holder(step: ModelObject): ModelObject | undefined {
  return step.$type === 'bpmn:ReceiveTask'
    ? step
    : objectsIn(step, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:MessageEventDefinition')
}

function messages(definitions: ModelObject): ModelObject[] {
  return objectsIn(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Message')
}

/** The messages that any step of the diagram refers to. */
function awaited(definitions: ModelObject): Set<ModelObject | undefined> {
  const steps = objectsIn(definitions, 'rootElements').flatMap(within)
  return new Set(steps.map((step) => objectIn(holder(step), 'messageRef')))
}

function within(container: ModelObject): ModelObject[] {
  return objectsIn(container, 'flowElements').flatMap((step) => [step, ...within(step)])
}

function add(editor: Editor, element: Element, definitions: ModelObject, message: ModelObject): void {
  editor.set(element, definitions, { rootElements: [...objectsIn(definitions, 'rootElements'), message] })
}

function remove(editor: Editor, element: Element, definitions: ModelObject, message: ModelObject): void {
  const rootElements = objectsIn(definitions, 'rootElements').filter((one) => one !== message)
  editor.set(element, definitions, { rootElements })
}
