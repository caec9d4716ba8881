import { BpmnModdle } from 'bpmn-moddle'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'

/** An element of a diagram's model, as bpmn-moddle makes it: BPMN 2.0 with the engine's own properties. */
export interface ModelElement {
  readonly $type: string
  readonly $parent?: ModelElement
  id?: string
  get(name: string): unknown
  set(name: string, value: unknown): void
}

const moddle = new BpmnModdle({ camunda })

/** Reads a diagram's file. Throws where it is none. */
export async function readModel(xml: string): Promise<ModelElement> {
  const { rootElement } = await moddle.fromXML(xml)
  complete(rootElement as ModelElement)
  return rootElement as ModelElement
}

/**
 * Has every step know the ways that lead in and out: BPMN leaves it to each tool whether to write them
 * at the steps as well, and whoever reads or arranges a diagram goes by the steps.
 */
export function complete(definitions: ModelElement): void {
  const visit = (element: ModelElement) => {
    if (element.$type === 'bpmn:SequenceFlow') {
      join(element, oneOf(element, 'sourceRef'), 'outgoing')
      join(element, oneOf(element, 'targetRef'), 'incoming')
    }
    manyOf(element, 'flowElements').forEach(visit)
  }
  manyOf(definitions, 'rootElements').forEach(visit)
}

function join(way: ModelElement, step: ModelElement | undefined, end: 'outgoing' | 'incoming'): void {
  const ways = step?.get(end) as ModelElement[] | undefined
  if (ways && !ways.includes(way)) ways.push(way)
}

/** Writes a diagram's file. */
export async function writeModel(definitions: ModelElement): Promise<string> {
  return (await moddle.toXML(definitions, { format: true })).xml
}

/** An element's property that holds one other. */
export function oneOf(element: ModelElement | undefined, property: string): ModelElement | undefined {
  return element?.get(property) as ModelElement | undefined
}

/** An element's property that holds any number of others. */
export function manyOf(element: ModelElement | undefined, property: string): readonly ModelElement[] {
  return (element?.get(property) ?? []) as readonly ModelElement[]
}

/** An element's property that holds a text; empty where it has none. */
export function textOf(element: ModelElement | undefined, property: string): string {
  const value = element?.get(property)
  return typeof value === 'string' ? value : ''
}

/** The process that is the journey: the executable one, else the first. */
export function journeyOf(definitions: ModelElement): ModelElement | undefined {
  const processes = manyOf(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process')
  return processes.find((one) => one.get('isExecutable') === true) ?? processes[0]
}

/** Every step and every way between steps, those in sub-processes as well. */
export function elementsOf(container: ModelElement | undefined): ModelElement[] {
  return manyOf(container, 'flowElements').flatMap((element) =>
    element.$type === 'bpmn:SubProcess' ? [element, ...elementsOf(element)] : [element],
  )
}

/** The inputs of a step, by their names. */
export function inputsOf(element: ModelElement): ReadonlyMap<string, ModelElement> {
  const extensions = manyOf(oneOf(element, 'extensionElements'), 'values')
  const parameters = extensions
    .filter(({ $type }) => $type === 'camunda:InputOutput')
    .flatMap((one) => manyOf(one, 'inputParameters'))
  return new Map(parameters.map((one) => [textOf(one, 'name'), one]))
}
