import { elementsOf, manyOf, oneOf, type ModelElement } from '../../diagram/model'
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

/** The notes of a process that have no shape. */
export function undrawnNotesOf(
  process: ModelElement | undefined,
  drawn: (id: string) => boolean,
): readonly ModelElement[] {
  return [process, ...elementsOf(process)]
    .flatMap((one) => manyOf(one, 'artifacts'))
    .filter(({ $type, id }) => $type === 'bpmn:TextAnnotation' && id && !drawn(id))
}

/** Whether a step or a way of the journey is not on the canvas. */
export const hasUndrawn = (modeler: Modeler): boolean => lacking(modeler, undrawnOf)

/** Whether a note of the journey is not on the canvas. */
export const hasUndrawnNotes = (modeler: Modeler): boolean => lacking(modeler, undrawnNotesOf)

function lacking(modeler: Modeler, undrawn: typeof undrawnOf): boolean {
  const registry = service(modeler, 'elementRegistry')
  const process = journeyElement(modeler)?.process as ModelElement | undefined
  return undrawn(process, (id) => registry.get(id) !== undefined).length > 0
}

const joined = (element: ModelElement): boolean =>
  element.$type !== 'bpmn:SequenceFlow' ||
  (oneOf(element, 'sourceRef') !== undefined && oneOf(element, 'targetRef') !== undefined)
