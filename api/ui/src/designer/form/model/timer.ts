import type { Element } from '../../modeler/services'
import type { Editor } from './editor'
import { objectIn, objectsIn, textIn, type ModelObject } from './objects'

/** How a timer says its time: for how long, until when, or by an expression that tells either. */
export type TimerKind = 'duration' | 'date' | 'computed'

/** A timer as it is read; `value` is ISO 8601, or FEEL with its `=`. */
export interface Timer {
  readonly kind: TimerKind
  readonly value: string
}

const PROPERTIES = ['timeDuration', 'timeDate', 'timeCycle'] as const

/** The time of a wait; nothing where the step has no timer. */
export function timerOf(step: ModelObject): Timer | null {
  const timer = definition(step)
  if (!timer) return null
  const property = PROPERTIES.find((one) => objectIn(timer, one)) ?? 'timeDuration'
  const value = textIn(objectIn(timer, property), 'body')
  if (value.trimStart().startsWith('=') || property === 'timeCycle') return { kind: 'computed', value }
  return { kind: property === 'timeDate' ? 'date' : 'duration', value }
}

/** Sets the time of a wait, whatever kind it was of before. */
export function setTimer(editor: Editor, element: Element, { kind, value }: Timer): void {
  const timer = definition(element.businessObject as ModelObject)!
  const property =
    kind === 'computed' ? computedProperty(timer) : kind === 'date' ? 'timeDate' : 'timeDuration'
  const known = objectIn(timer, property)
  if (known && PROPERTIES.every((one) => one === property || !objectIn(timer, one))) {
    editor.set(element, known, { body: value })
    return
  }
  const expression = editor.make('bpmn:FormalExpression', timer, { body: value })
  const times = Object.fromEntries(PROPERTIES.map((one) => [one, one === property ? expression : undefined]))
  editor.set(element, timer, times)
}

/** An expression stays what it was: one that tells a duration or a time. */
function computedProperty(timer: ModelObject): 'timeDuration' | 'timeDate' {
  return objectIn(timer, 'timeDate') ? 'timeDate' : 'timeDuration'
}

function definition(step: ModelObject): ModelObject | undefined {
  return objectsIn(step, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:TimerEventDefinition')
}

/** A time of the diagram as `datetime-local` inputs have it, in the reader's zone. */
export function toLocalInput(instant: string): string {
  const time = new Date(instant)
  if (Number.isNaN(time.getTime())) return ''
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

/** What a `datetime-local` input holds as RFC 3339 with the offset that the reader's zone has then. */
export function fromLocalInput(local: string): string {
  const time = new Date(local)
  if (Number.isNaN(time.getTime())) return ''
  const offset = -time.getTimezoneOffset()
  const two = (number: number) => `${Math.trunc(Math.abs(number))}`.padStart(2, '0')
  return `${local.slice(0, 16)}:00${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}
