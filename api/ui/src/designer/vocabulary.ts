import type { Language } from '../language/language'
import type { IconName } from './icons'
import { vocabularyTexts } from './vocabulary-texts'

/** What is read of an element of the model, as bpmn-moddle makes it. */
export interface BusinessObject {
  readonly $type: string
  readonly id?: string
  get(name: string): unknown
}

/** What makes an event wait or end: no kind has more than one. */
export type EventDefinition =
  'bpmn:MessageEventDefinition' | 'bpmn:TimerEventDefinition' | 'bpmn:TerminateEventDefinition'

export const GROUPS = ['start', 'contact', 'wait', 'branch', 'flow', 'end'] as const
export type Group = (typeof GROUPS)[number]

/** A kind of step that a marketer draws and the engine carries out. */
export interface StepKind {
  readonly id: Exclude<IconName, 'sketch'>
  readonly group: Group
  /** The element of BPMN that stands for it. */
  readonly type: string
  /** Other elements of BPMN that mean the same, in diagrams of other tools. */
  readonly also?: readonly string[]
  readonly definition?: EventDefinition
  /** How a timer says its time. */
  readonly time?: 'timeDuration' | 'timeDate'
  /** The id of the element template, `camunda:modelerTemplate`. */
  readonly template?: string
  /** What the engine calls, `camunda:delegateExpression`. */
  readonly delegate?: string
  /** Inputs that a new step has; the others are left out until somebody gives them. */
  readonly inputs?: Readonly<Record<string, string>>
}

/** The steps in the order of the menus. Held to `bpmn/element-templates` by a test. */
export const STEP_KINDS: readonly StepKind[] = [
  { id: 'start', group: 'start', type: 'bpmn:StartEvent', template: 'tact.start' },
  {
    id: 'start-by-event',
    group: 'start',
    type: 'bpmn:StartEvent',
    definition: 'bpmn:MessageEventDefinition',
    template: 'tact.start-by-event',
  },
  {
    id: 'send-contact',
    group: 'contact',
    type: 'bpmn:ServiceTask',
    template: 'tact.send-contact',
    delegate: '${sendContact}',
    inputs: { channel: 'SMS', category: 'MARKETING' },
  },
  {
    id: 'wait',
    group: 'wait',
    type: 'bpmn:IntermediateCatchEvent',
    definition: 'bpmn:TimerEventDefinition',
    time: 'timeDuration',
    template: 'tact.wait',
  },
  {
    id: 'wait-until',
    group: 'wait',
    type: 'bpmn:IntermediateCatchEvent',
    definition: 'bpmn:TimerEventDefinition',
    time: 'timeDate',
    template: 'tact.wait',
  },
  {
    id: 'wait-for-event',
    group: 'wait',
    type: 'bpmn:IntermediateCatchEvent',
    also: ['bpmn:ReceiveTask'],
    definition: 'bpmn:MessageEventDefinition',
    template: 'tact.wait-for-event',
  },
  {
    id: 'meanwhile-event',
    group: 'wait',
    type: 'bpmn:BoundaryEvent',
    definition: 'bpmn:MessageEventDefinition',
    template: 'tact.wait-for-event',
  },
  {
    id: 'meanwhile-time',
    group: 'wait',
    type: 'bpmn:BoundaryEvent',
    definition: 'bpmn:TimerEventDefinition',
    time: 'timeDuration',
  },
  { id: 'branch', group: 'branch', type: 'bpmn:ExclusiveGateway', template: 'tact.branch' },
  { id: 'branch-any', group: 'branch', type: 'bpmn:InclusiveGateway', template: 'tact.branch' },
  { id: 'first-of', group: 'branch', type: 'bpmn:EventBasedGateway' },
  { id: 'parallel', group: 'branch', type: 'bpmn:ParallelGateway' },
  { id: 'sub-process', group: 'flow', type: 'bpmn:SubProcess' },
  { id: 'call-journey', group: 'flow', type: 'bpmn:CallActivity' },
  { id: 'goal', group: 'end', type: 'bpmn:IntermediateThrowEvent', template: 'tact.goal' },
  { id: 'goal-end', group: 'end', type: 'bpmn:EndEvent', template: 'tact.goal' },
  { id: 'end', group: 'end', type: 'bpmn:EndEvent', template: 'tact.end' },
  {
    id: 'end-all',
    group: 'end',
    type: 'bpmn:EndEvent',
    definition: 'bpmn:TerminateEventDefinition',
  },
]

export type StepKindId = StepKind['id']

/** A kind by its id. */
export function stepKind(id: StepKindId): StepKind {
  return STEP_KINDS.find((kind) => kind.id === id)!
}

/** The kind that a step of a diagram is of; none where the vocabulary does not hold it. */
export function kindOf(businessObject: BusinessObject): StepKind | null {
  const candidates = STEP_KINDS.filter(
    ({ type, also }) => type === businessObject.$type || also?.includes(businessObject.$type),
  )
  if (businessObject.$type === 'bpmn:ReceiveTask') return candidates[0] ?? null
  const definition = definitionOf(businessObject)
  if (definition === undefined) return null
  const alike = candidates.filter((kind) => (kind.definition ?? null) === (definition?.$type ?? null))
  return alike.find((kind) => fits(kind, businessObject, definition)) ?? null
}

/** The only event definition; `null` where there is none, `undefined` where there are several. */
function definitionOf(businessObject: BusinessObject): BusinessObject | null | undefined {
  const definitions = (businessObject.get('eventDefinitions') ?? []) as BusinessObject[]
  return definitions.length > 1 ? undefined : (definitions[0] ?? null)
}

function fits(kind: StepKind, step: BusinessObject, definition: BusinessObject | null): boolean {
  if (kind.delegate) return step.get('camunda:delegateExpression') === kind.delegate
  // There is but one kind that waits at another step, whichever way it says its time.
  if (kind.time && definition) return kind.type === 'bpmn:BoundaryEvent' || timeOf(definition) === kind.time
  if (kind.template === 'tact.goal' || kind.id === 'end') {
    return (step.get('camunda:modelerTemplate') === 'tact.goal') === (kind.template === 'tact.goal')
  }
  if (kind.id === 'sub-process') return !step.get('triggeredByEvent')
  return true
}

/** How a timer says its time; one that says none is to say a duration. */
function timeOf(timer: BusinessObject): StepKind['time'] {
  return timer.get('timeDate') ? 'timeDate' : 'timeDuration'
}

/** A kind in words; what is of no kind is a sketch. */
export function kindWords(kind: StepKind | null, tag: Language): { name: string; note: string } {
  return vocabularyTexts[tag][kind?.id ?? 'sketch']
}
