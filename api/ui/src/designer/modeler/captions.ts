import { formatDuration } from '../../format/duration'
import { formatInstant } from '../../format/time'
import type { Language } from '../../language/language'
import { codeWords } from '../../words/code-texts'
import { eventTypeWords } from '../../words/event-type-texts'
import { kindOf, kindWords, type BusinessObject } from '../vocabulary'

/** What a step of the drawing says of itself besides its name. */
export interface Caption {
  /** In place of a name that nobody gave. */
  readonly name?: string
  /** What it does, in a word or two. */
  readonly note?: string
}

/** A step's own words: the channel of a contact, the time of a wait, the event that is waited for. */
export function captionOf(step: BusinessObject, tag: Language): Caption {
  const kind = kindOf(step)
  const named = Boolean(step.get('name'))
  switch (kind?.id) {
    case 'send-contact': {
      const channel = inputOf(step, 'channel')
      return {
        ...(named ? {} : { name: kindWords(kind, tag).name }),
        ...(channel && !channel.startsWith('=') ? { note: codeWords(channel, tag) } : {}),
      }
    }
    case 'wait':
    case 'wait-until':
    case 'meanwhile-time':
      return named ? {} : { name: timeWords(step, tag) || kindWords(kind, tag).name }
    case 'start-by-event':
    case 'wait-for-event':
    case 'meanwhile-event':
      return named ? {} : { name: eventWords(step, tag) || kindWords(kind, tag).name }
    case 'call-journey':
      return named ? {} : { name: String(step.get('calledElement') ?? '') || kindWords(kind, tag).name }
    default:
      return {}
  }
}

function inputOf(step: BusinessObject, name: string): string {
  const extensions = step.get('extensionElements') as { values?: BusinessObject[] } | undefined
  const inputs = extensions?.values?.find(({ $type }) => $type === 'camunda:InputOutput')
  const found = ((inputs?.get('inputParameters') ?? []) as BusinessObject[]).find(
    (input) => input.get('name') === name,
  )
  return String(found?.get('value') ?? '')
}

const definitionOf = (step: BusinessObject) => ((step.get('eventDefinitions') ?? []) as BusinessObject[])[0]

function timeWords(step: BusinessObject, tag: Language): string {
  const timer = definitionOf(step)
  const body = (name: string) =>
    String((timer?.get(name) as BusinessObject | undefined)?.get('body') ?? '').trim()
  const duration = body('timeDuration')
  const date = body('timeDate')
  if (duration) return duration.startsWith('=') ? '' : formatDuration(duration, tag)
  return date.startsWith('=') || Number.isNaN(Date.parse(date)) ? '' : formatInstant(date, tag)
}

function eventWords(step: BusinessObject, tag: Language): string {
  const holder = step.$type === 'bpmn:ReceiveTask' ? step : definitionOf(step)
  const type = (holder?.get('messageRef') as BusinessObject | undefined)?.get('name')
  return type ? eventTypeWords(String(type), tag) : ''
}
