import type { Element } from '../../modeler/services'
import type { Editor } from './editor'
import { objectIn, objectsIn, textIn, type ModelObject } from './objects'

/** The inputs of a step by name, as they stand in the diagram. */
export function inputsOf(step: ModelObject): Readonly<Record<string, string>> {
  return Object.fromEntries(parameters(step).map((one) => [textIn(one, 'name'), textIn(one, 'value')]))
}

/** Gives a step an input; an empty one is taken away. */
export function setInput(editor: Editor, element: Element, name: string, value: string): void {
  const step = element.businessObject as ModelObject
  const known = parameters(step).find((one) => textIn(one, 'name') === name)
  if (known && value !== '') {
    editor.set(element, known, { value })
    return
  }
  const others = parameters(step).filter((one) => one !== known)
  if (known) editor.set(element, mapping(step)!, { inputParameters: others })
  else if (value !== '') editor.together(() => add(editor, element, step, name, value))
}

function add(editor: Editor, element: Element, step: ModelObject, name: string, value: string): void {
  const extensions = objectIn(step, 'extensionElements') ?? editor.make('bpmn:ExtensionElements', step)
  if (!objectIn(step, 'extensionElements')) editor.set(element, step, { extensionElements: extensions })
  const inputs = mapping(step) ?? editor.make('camunda:InputOutput', extensions)
  if (!mapping(step)) {
    editor.set(element, extensions, { values: [...objectsIn(extensions, 'values'), inputs] })
  }
  const parameter = editor.make('camunda:InputParameter', inputs, { name, value })
  editor.set(element, inputs, { inputParameters: [...objectsIn(inputs, 'inputParameters'), parameter] })
}

function mapping(step: ModelObject): ModelObject | undefined {
  return objectsIn(objectIn(step, 'extensionElements'), 'values').find(
    ({ $type }) => $type === 'camunda:InputOutput',
  )
}

function parameters(step: ModelObject): ModelObject[] {
  return objectsIn(mapping(step), 'inputParameters')
}
