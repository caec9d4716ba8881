import { BpmnModdle } from 'bpmn-moddle'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'
import type { Language } from '../../language/language'
import { captionOf } from '../modeler/captions'
import { kindOf, kindWords, type BusinessObject } from '../vocabulary'

/** What a test run has to know of the diagram that it tries. */
export interface Steps {
  /** What people call a step; nothing for an id that the diagram does not have. */
  name(elementId: string, tag: Language): string | null
  /** What the way from a decision to the element after it is called; nothing where that is not clear. */
  way(elementId: string, next: string): string | null
  /** Whether it has a start that no event is needed for. */
  readonly startsByItself: boolean
  /** The event types that start it. */
  readonly startEvents: readonly string[]
  /** The event types that it waits for. */
  readonly awaited: readonly string[]
}

const moddle = new BpmnModdle({ camunda })

/** Reads a diagram. */
export async function stepsOf(xml: string): Promise<Steps> {
  const { rootElement } = await moddle.fromXML(xml)
  const elements = all(rootElement as BusinessObject)
  const byId = new Map(elements.map((element) => [String(element.id), element]))
  const starts = elements.filter(
    (element) => element.$type === 'bpmn:StartEvent' && parent(element)?.$type === 'bpmn:Process',
  )
  const events = (some: BusinessObject[]) => [...new Set(some.map(eventOf).filter((type) => type !== ''))]
  return {
    name: (elementId, tag) => nameOf(byId.get(elementId), tag),
    way: (elementId, next) => wayOf(byId.get(elementId), next, elements),
    startsByItself: starts.some((start) => eventOf(start) === ''),
    startEvents: events(starts),
    awaited: events(elements.filter((element) => !starts.includes(element))),
  }
}

const parent = (element: BusinessObject) => (element as unknown as { $parent?: BusinessObject }).$parent

function all(element: BusinessObject): BusinessObject[] {
  const children = ['rootElements', 'flowElements'].flatMap(
    (name) => (element.get(name) as BusinessObject[] | undefined) ?? [],
  )
  return [element, ...children.flatMap(all)]
}

function eventOf(element: BusinessObject): string {
  const definition = ((element.get('eventDefinitions') ?? []) as BusinessObject[])[0]
  const holder = element.$type === 'bpmn:ReceiveTask' ? element : definition
  const message = holder?.get('messageRef') as BusinessObject | undefined
  return String(message?.get('name') ?? '').trim()
}

function nameOf(element: BusinessObject | undefined, tag: Language): string | null {
  if (!element) return null
  const given = String(element.get('name') ?? '').trim()
  return given || captionOf(element, tag).name || kindWords(kindOf(element), tag).name
}

/** Of a decision that takes one way; of several to the same element nobody knows which was taken. */
function wayOf(from: BusinessObject | undefined, next: string, elements: BusinessObject[]): string | null {
  if (from?.$type !== 'bpmn:ExclusiveGateway') return null
  const end = (flow: BusinessObject, ref: string) => (flow.get(ref) as BusinessObject | undefined)?.id
  const ways = elements.filter(
    (flow) =>
      flow.$type === 'bpmn:SequenceFlow' &&
      end(flow, 'sourceRef') === from.id &&
      end(flow, 'targetRef') === next,
  )
  return (ways.length === 1 && String(ways[0]!.get('name') ?? '').trim()) || null
}
