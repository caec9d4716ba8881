import type { Schemas } from '../../api/client'
import { formatInstant } from '../../format/time'
import type { Language } from '../../language/language'
import { codeWords } from '../../words/code-texts'
import { failureWords } from '../../words/failure-texts'
import type { NameOf } from '../../words/useNames'
import { eventTypeWords } from '../../words/event-type-texts'
import type { Steps } from './steps'
import { testRunTexts } from './testrun-texts'

type Entry = Schemas['EntryView']

/** One thing that happened, in words. */
export interface Line {
  readonly title: string
  /** What was decided about a contact. */
  readonly decision?: string
  /** The rules that objected, as people call them. */
  readonly reasons?: readonly string[]
  /** The whole of it in sentences. */
  readonly details: readonly string[]
  readonly tone: 'plain' | 'good' | 'bad'
}

/** Everything that happened at one time. */
export interface Moment {
  readonly time: string
  readonly lines: readonly Line[]
}

interface Growing {
  readonly line: Line
  readonly elementId?: string | undefined
}

/** What happened to a customer, in words, moment by moment; called journeys by their names. */
export function story(entries: readonly Entry[], steps: Steps, journey: NameOf, tag: Language): Moment[] {
  const moments: { time: string; lines: Growing[] }[] = []
  for (const [n, entry] of entries.entries()) {
    let moment = moments.at(-1)
    if (!moment || moment.time !== entry.time) moments.push((moment = { time: entry.time, lines: [] }))
    const place = placeOf(entry, steps, journey, tag)
    const said = lineOf(entry, wayOn(entry, entries[n + 1], place, steps), tag)
    const before = moment.lines.at(-1)
    // Of a called journey the names of the steps are not known here.
    if (entry.kind === 'ENTERED' && entry.journey && before?.line.title === said.title) continue
    if (before && belongsTo(before, entry)) {
      moment.lines[moment.lines.length - 1] = { line: together(before.line, said) }
    } else {
      moment.lines.push({ line: said, elementId: entry.kind === 'ENTERED' ? entry.elementId : undefined })
    }
  }
  return moments.map(({ time, lines }) => ({ time, lines: lines.map(({ line }) => line) }))
}

/** What a step does as soon as it is entered, is told with it. */
const belongsTo = (before: Growing, entry: Entry) =>
  before.elementId !== undefined &&
  before.elementId === entry.elementId &&
  ['DECIDED', 'WAITS_UNTIL', 'WAITS_FOR', 'FAILED'].includes(entry.kind)

const together = (entered: Line, did: Line): Line => ({
  ...did,
  title: entered.title,
  details: did.decision || did.tone === 'bad' ? did.details : [did.title, ...did.details],
})

function lineOf(entry: Entry, where: string, tag: Language): Line {
  const t = testRunTexts[tag]
  const plain = (title: string, ...details: string[]): Line => ({ title, details, tone: 'plain' })
  switch (entry.kind) {
    case 'BEGAN':
      return plain(t.began, ...(entry.alreadyOn ? [t.alreadyOn(String(entry.alreadyOn))] : []))
    case 'REFUSED':
      return { title: t.refused, details: [failureWords(entry.reason, tag) ?? t.otherWhy], tone: 'bad' }
    case 'ENTERED':
      return plain(where)
    case 'DECIDED':
      return decided(entry, tag)
    case 'WITHDRAWN':
      return plain(t.withdrawn)
    case 'WAITS_UNTIL':
      return plain(t.waitsUntil(formatInstant(entry.until!, tag)))
    case 'WAITS_FOR':
      return plain(t.waitsFor(eventTypeWords(entry.event!, tag)))
    case 'TIME_CAME':
      return plain(t.timeCame(where))
    case 'RECEIVED': {
      const event = eventTypeWords(entry.event!, tag)
      return plain(entry.elementId ? t.received(event) : t.unheard(event))
    }
    case 'ENDED':
      return { title: entry.ending === 'COMPLETED' ? t.completed : t.stopped, details: [], tone: 'good' }
    case 'FAILED':
      return {
        title: entry.elementId ? t.failed(where) : t.failedSomewhere,
        details: [failureWords(entry.reason, tag) ?? t.otherWhy],
        tone: 'bad',
      }
  }
}

function decided({ contact, elementId }: Entry, tag: Language): Line {
  const t = testRunTexts[tag]
  const { channel, decision, reasons, sentence } = contact!
  const by = codeWords(channel, tag)
  return {
    title: elementId ? t.contactBy(by) : t.elsewhere(by),
    decision,
    reasons: reasons.map(({ code }) => codeWords(code, tag)),
    details: [
      tag === 'en' ? sentence.en : sentence.zh,
      ...(decision === 'APPROVED' && elementId ? [t.sentPretend] : []),
    ],
    tone: 'plain',
  }
}

/** A decision with the way that was taken from it, where the next element shows which it was. */
function wayOn(entry: Entry, next: Entry | undefined, place: string, steps: Steps): string {
  const here = [entry, next].every((one) => one?.kind === 'ENTERED' && one.elementId && !one.journey)
  const way = here ? steps.way(entry.elementId!, next!.elementId!) : null
  return way ? `${place} → ${way}` : place
}

function placeOf(
  { journey: called, elementId }: Entry,
  steps: Steps,
  journey: NameOf,
  tag: Language,
): string {
  const t = testRunTexts[tag]
  if (called) return t.inJourney(journey(called))
  return (elementId && steps.name(elementId, tag)) || t.unknownStep
}
