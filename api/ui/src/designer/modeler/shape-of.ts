import { service, type Element, type Modeler } from './services'

/** What shows an element on the canvas: its shape, or for a process in a pool the pool. */
export function shapeOf(modeler: Modeler, elementId: string): Element | undefined {
  const registry = service(modeler, 'elementRegistry')
  const shape = registry.get(elementId) ?? registry.find((one) => poolOf(one as Element) === elementId)
  return shape as Element | undefined
}

const poolOf = ({ businessObject }: Element): string | undefined =>
  businessObject?.$type === 'bpmn:Participant' ? businessObject.processRef?.id : undefined
