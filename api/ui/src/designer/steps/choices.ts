import { STEP_KINDS, type BusinessObject, type StepKind } from '../vocabulary'

const HOSTS = ['bpmn:ServiceTask', 'bpmn:ReceiveTask', 'bpmn:SubProcess', 'bpmn:CallActivity']
const NOT_LEFT = ['bpmn:EndEvent']

const isStart = (kind: StepKind) => kind.group === 'start'
export const isBoundary = (kind: StepKind) => kind.type === 'bpmn:BoundaryEvent'
export const isEnd = (kind: StepKind) => kind.type === 'bpmn:EndEvent'
const isWait = (kind: StepKind) => kind.group === 'wait' && !isBoundary(kind)

/** Whether an element is something that customers come to. */
export function isStep(businessObject: { $instanceOf?: (type: string) => boolean }): boolean {
  return businessObject.$instanceOf?.('bpmn:FlowNode') ?? false
}

/** The kinds that may come after a step. */
export function kindsAfter(step: BusinessObject): readonly StepKind[] {
  if (NOT_LEFT.includes(step.$type)) return []
  if (step.$type === 'bpmn:EventBasedGateway') return STEP_KINDS.filter(isWait)
  const host = HOSTS.includes(step.$type)
  return STEP_KINDS.filter((kind) => !isStart(kind) && (host || !isBoundary(kind)))
}

/** The kinds that may take the place of a step: it keeps its role at the edge of another, or of the journey. */
export function kindsInPlaceOf(step: BusinessObject, now: StepKind | null): readonly StepKind[] {
  const others = STEP_KINDS.filter((kind) => kind !== now)
  switch (step.$type) {
    case 'bpmn:StartEvent':
      return others.filter(isStart)
    case 'bpmn:BoundaryEvent':
      return others.filter(isBoundary)
    default:
      return others.filter((kind) => !isStart(kind) && !isBoundary(kind))
  }
}
