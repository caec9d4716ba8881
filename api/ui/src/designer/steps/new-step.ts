import type { StepKind } from '../vocabulary'
import { service, type Shape } from '../modeler/services'

/** What makes elements: a modeler or its injector. */
type Source = { get: (name: string) => unknown }

/** How long a new wait takes, until somebody says otherwise. */
const THREE_DAYS = 'P3D'
/** When the wait for a new date ends, until somebody says otherwise: tomorrow at this hour. */
const MORNING = 10

/** A step of a kind with all that the engine needs to know it by; not yet in the diagram. */
export function newStep(source: Source, kind: StepKind, now = new Date()): Shape {
  const businessObject = newBusinessObject(source, kind, now)
  return service(source, 'elementFactory').create('shape', {
    type: kind.type,
    businessObject,
    ...(kind.id === 'sub-process' ? { isExpanded: true } : {}),
  } as Partial<Shape>)
}

function newBusinessObject(source: Source, kind: StepKind, now: Date): object {
  const factory = service(source, 'bpmnFactory')
  const step = factory.create(kind.type, {
    ...(kind.template ? { 'camunda:modelerTemplate': kind.template } : {}),
    ...(kind.delegate ? { 'camunda:delegateExpression': kind.delegate } : {}),
  })
  const own = (parent: object, type: string, values: object = {}) => {
    const made = factory.create(type, values)
    made.$parent = parent
    return made
  }
  if (kind.inputs) {
    const extensions = own(step, 'bpmn:ExtensionElements')
    const inputs = own(extensions, 'camunda:InputOutput')
    inputs.inputParameters = Object.entries(kind.inputs).map(([name, value]) =>
      own(inputs, 'camunda:InputParameter', { name, value }),
    )
    extensions.values = [inputs]
    step.extensionElements = extensions
  }
  if (kind.definition) {
    const definition = own(step, kind.definition)
    if (kind.time) {
      const body = kind.time === 'timeDate' ? tomorrowMorning(now) : THREE_DAYS
      definition[kind.time] = own(definition, 'bpmn:FormalExpression', { body })
    }
    step.eventDefinitions = [definition]
  }
  return step
}

/** Tomorrow morning by the reader's clock, as RFC 3339 with its offset. */
export function tomorrowMorning(now: Date): string {
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, MORNING)
  const two = (number: number) => `${Math.trunc(Math.abs(number))}`.padStart(2, '0')
  const offset = -then.getTimezoneOffset()
  const day = `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`
  return `${day}T${two(then.getHours())}:00:00${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}
