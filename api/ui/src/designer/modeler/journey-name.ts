import type { BusinessObject } from '../vocabulary'
import { service, type Element, type Modeler } from './services'

/** The element of the diagram that stands for the journey: the process, or the first pool that has one. */
export function journeyElement(modeler: Modeler): { element: Element; process: BusinessObject } | null {
  const root = service(modeler, 'canvas').getRootElement() as Element
  if (root.businessObject?.$type === 'bpmn:Process') return { element: root, process: root.businessObject }
  const pool = ((root.children ?? []) as Element[]).find(({ businessObject }) => businessObject.processRef)
  return pool ? { element: pool, process: pool.businessObject.processRef } : null
}

export function nameOf(modeler: Modeler): string {
  return String(journeyElement(modeler)?.process.get('name') ?? '')
}

/** Gives the journey another name. */
export function rename(modeler: Modeler, name: string): void {
  setOfJourney(modeler, { name })
}

/** Gives the journey another key: what was drawn under another one becomes this journey. */
export function rekey(modeler: Modeler, key: string): void {
  setOfJourney(modeler, { id: key })
}

function setOfJourney(modeler: Modeler, properties: Record<string, string>): void {
  const journey = journeyElement(modeler)
  if (!journey) return
  const same = Object.entries(properties).every(([name, value]) => journey.process.get(name) === value)
  if (!same) service(modeler, 'modeling').updateModdleProperties(journey.element, journey.process, properties)
}
