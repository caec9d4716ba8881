import { elementsOf, oneOf, type ModelElement } from '../../diagram/model'
import { journeyElement } from '../modeler/journey-name'
import { service, type Modeler } from '../modeler/services'

/** What a process holds beside its steps and ways. */
const DATA = /Data(Object|Store)/

/** The steps and ways of a process that have no shape; a way without both ends could have none. */
export function undrawnOf(
  process: ModelElement | undefined,
  drawn: (id: string) => boolean,
): readonly ModelElement[] {
  return elementsOf(process).filter(
    (element) => element.id && !DATA.test(element.$type) && joined(element) && !drawn(element.id),
  )
}

/** Whether a step or a way of the journey is not on the canvas. */
export function hasUndrawn(modeler: Modeler): boolean {
  const registry = service(modeler, 'elementRegistry')
  const process = journeyElement(modeler)?.process as ModelElement | undefined
  return undrawnOf(process, (id) => registry.get(id) !== undefined).length > 0
}

const joined = (element: ModelElement): boolean =>
  element.$type !== 'bpmn:SequenceFlow' ||
  (oneOf(element, 'sourceRef') !== undefined && oneOf(element, 'targetRef') !== undefined)
