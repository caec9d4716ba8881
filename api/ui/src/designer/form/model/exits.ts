import { service, type Element, type Modeler } from '../../modeler/services'
import type { Editor } from './editor'
import { objectIn, objectsIn, textIn, type ModelObject } from './objects'

/** A way out of a branch. */
export interface Exit {
  readonly id: string
  readonly flow: ModelObject
  readonly name: string
  /** Where it leads to, as the step is called; else what it is. */
  readonly target: ModelObject | undefined
  /** Without the `=` that some tools write before it; nothing where there is no condition. */
  readonly condition: string | null
  readonly isDefault: boolean
}

/**
 * The ways out of a branch in the order in which their conditions are asked. The engine goes by the
 * order in which the flows stand in the diagram's text, not by that of the branch's own list.
 */
export function exitsOf(branch: ModelObject): Exit[] {
  const standard = objectIn(branch, 'default')
  const order = objectsIn(branch.$parent, 'flowElements')
  return objectsIn(branch, 'outgoing')
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((flow) => ({
      id: flow.id ?? '',
      flow,
      name: textIn(flow, 'name'),
      target: objectIn(flow, 'targetRef'),
      condition: conditionOf(flow),
      isDefault: flow === standard,
    }))
}

/** The condition of a way; nothing where it has none. */
export function conditionOf(flow: ModelObject): string | null {
  const expression = objectIn(flow, 'conditionExpression')
  return expression ? textIn(expression, 'body').replace(/^\s*=\s*/, '') : null
}

/** Says in FEEL who goes a way; an empty condition is taken away. */
export function setCondition(editor: Editor, flow: Element, feel: string): void {
  const object = flow.businessObject as ModelObject
  const known = objectIn(object, 'conditionExpression')
  if (feel === '') {
    if (known) editor.set(flow, object, { conditionExpression: undefined })
  } else if (known && textIn(known, 'language') === 'feel') {
    editor.set(flow, known, { body: feel })
  } else {
    const expression = editor.make('bpmn:FormalExpression', object, { language: 'feel', body: feel })
    editor.set(flow, object, { conditionExpression: expression })
  }
}

/** Makes a way the one for everybody else. It then asks for nothing. */
export function setDefault(editor: Editor, branch: Element, flow: Element): void {
  editor.together(() => {
    if (objectIn(flow.businessObject as ModelObject, 'conditionExpression')) setCondition(editor, flow, '')
    editor.set(branch, branch.businessObject as ModelObject, { default: flow.businessObject })
  })
}

/** Asks a way earlier (-1) or later (1) than it was. */
export function moveExit(editor: Editor, branch: Element, flow: ModelObject, by: -1 | 1): void {
  const object = branch.businessObject as ModelObject
  const exits = exitsOf(object).map((exit) => exit.flow)
  const other = exits[exits.indexOf(flow) + by]
  const container = object.$parent
  if (!other || !container) return
  const flowElements = objectsIn(container, 'flowElements').map((one) =>
    one === flow ? other : one === other ? flow : one,
  )
  editor.set(branch, container, { flowElements })
}

/** The element of the canvas that shows an object. */
export function elementOf(modeler: Modeler, object: ModelObject): Element | undefined {
  return service(modeler, 'elementRegistry').get(object.id ?? '') as Element | undefined
}
