import type { BusinessObject } from '../vocabulary'
import { service, type Element, type Modeler } from './services'

/**
 * The process that is the journey, the first that is executable, else the first, as the server takes
 * it; and the element of the diagram that stands for it.
 */
export function journeyElement(modeler: Modeler): { element: Element; process: BusinessObject } | null {
  const definitions = modeler.getDefinitions() as BusinessObject | undefined
  const processes = ((definitions?.get('rootElements') ?? []) as BusinessObject[]).filter(
    ({ $type }) => $type === 'bpmn:Process',
  )
  const process = processes.find((one) => one.get('isExecutable')) ?? processes[0]
  if (!process) return null
  const root = service(modeler, 'canvas').getRootElement() as Element
  const pools = (root.children ?? []) as Element[]
  const pool = pools.find(({ businessObject }) => businessObject.processRef === process)
  return { element: pool ?? root, process }
}

export function nameOf(modeler: Modeler): string {
  return String(journeyElement(modeler)?.process.get('name') ?? '')
}

/** Gives the journey another name. */
export function rename(modeler: Modeler, name: string): void {
  const journey = journeyElement(modeler)
  if (!journey || journey.process.get('name') === name) return
  service(modeler, 'modeling').updateModdleProperties(journey.element, journey.process, { name })
}
