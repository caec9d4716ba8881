import { formatInstant } from '../format/time'
import type { Language } from '../language/language'
import { attributeWords } from '../words/attribute-texts'
import { categoryWords } from '../words/category-texts'
import { codeWords } from '../words/code-texts'
import { eventTypeWords } from '../words/event-type-texts'
import { failureWords } from '../words/failure-texts'
import type { ElementName } from '../words/useElementNames'
import type { NameOf } from '../words/useNames'
import { namedWords } from '../words/value-words'
import { timelineTexts } from './timeline-texts'

/** What a customer's story is divided by. Each kind of event stands under one of them. */
export const PARTS = {
  decisions: ['ContactApproved', 'ContactDeferred', 'ContactSuppressed'],
  contacts: ['ReceiptRecorded', 'ContactWithdrawn', 'ContactImported'],
  journeys: ['JourneyAdvanced', 'JourneyRefused'],
  consents: ['ConsentGranted', 'ConsentRevoked'],
  complaints: ['ComplaintMade'],
  behaviour: ['InteractionRecorded'],
  profile: ['CustomerRegistered', 'ProfileChanged', 'CustomerErased'],
} as const
export type Part = keyof typeof PARTS

/** The types of events of some parts, as the API takes them; nothing where every part is chosen. */
export function typesOf(chosen: readonly Part[]): string | undefined {
  const all = (Object.keys(PARTS) as Part[]).every((part) => chosen.includes(part))
  return all ? undefined : chosen.flatMap((part) => [...PARTS[part]]).join(',')
}

/** An event of the story. */
export interface Entry {
  type: string
  details: unknown
  /** The contact that it is about, where it is about one that was asked for before. */
  contact?: { channel: string; category: string; journey?: string } | null
}

/** How events tell that a step was left while its contact waited. */
const MOVED_ON = 'the journey moved on'

type Json = Record<string, unknown>

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** The contact that an event is about. */
export function contactOf({ details }: Entry): string | null {
  const event = object(details)
  return text(event.contactId) || text(object(event.contact).contactId) || null
}

/** What was decided with an event, of what is shown of a decision. */
export function decisionOf(event?: {
  payload?: unknown
}): { policyVersion?: number; counters?: Record<string, number> } | undefined {
  return (event?.payload as { decision?: object } | undefined)?.decision
}

/** Whether it was decided about the contact here, so that there is a why. */
export function isDecision({ type }: Entry): boolean {
  return (PARTS.decisions as readonly string[]).includes(type) || type === 'ContactWithdrawn'
}

/** The words of a list of reasons. */
function reasons(objections: unknown, tag: Language): string {
  const codes = list(objections).map((one) => text(object(one).code))
  return [...new Set(codes)].map((code) => codeWords(code, tag)).join(tag === 'en' ? ', ' : '、')
}

/** Why a contact was withdrawn; what is newer than these pages as it was written. */
function withdrawal(why: string, tag: Language): string {
  return why === MOVED_ON ? timelineTexts[tag].movedOn : why
}

/** How journeys and the elements of their diagrams are called. */
export interface Names {
  journey: NameOf
  element: ElementName
}

/** What an event says beyond its name. */
export function detail({ type, details, contact }: Entry, tag: Language, names: Names): string {
  const event = object(details)
  const t = timelineTexts[tag]
  const code = (value: unknown) => (text(value) ? codeWords(text(value), tag) : '')
  const category = (value: unknown) => categoryWords(text(value), tag)
  /** Of a contact whose request stands in an earlier event. */
  const earlier = () =>
    contact
      ? [code(contact.channel), category(contact.category), contact.journey && names.journey(contact.journey)]
      : []
  const parts: (string | undefined)[] = (() => {
    switch (type) {
      case 'ContactApproved':
      case 'ContactDeferred':
      case 'ContactSuppressed': {
        const request = object(event.request)
        const decision = object(event.decision)
        const until = text(decision.until)
        return [
          ...(event.request ? [code(request.channel), category(request.category)] : earlier()),
          reasons(decision.objections, tag),
          type === 'ContactDeferred' && until ? t.until(formatInstant(until, tag)) : '',
          text(request.content) || text(object(request.content).text),
        ]
      }
      case 'ContactWithdrawn':
        return [...earlier(), reasons(event.objections, tag), withdrawal(text(event.why), tag)]
      case 'ContactImported': {
        const imported = object(event.contact)
        return [code(imported.channel), category(imported.category), code(imported.outcome)]
      }
      case 'ReceiptRecorded':
        return [...earlier(), code(event.receipt)]
      case 'ConsentGranted':
      case 'ConsentRevoked':
        return [category(event.category), code(event.channel), text(event.source)]
      case 'ComplaintMade':
        return [code(event.channel), text(event.text)]
      case 'InteractionRecorded':
        return [eventTypeWords(text(event.type), tag), ...namedWords(event.data, attributeWords, tag)]
      case 'JourneyRefused':
        return [
          names.journey(text(event.journey)),
          failureWords(text(event.reason), tag) ?? text(event.reason),
        ]
      case 'JourneyAdvanced':
        return journey(object(event.progress), tag, names)
      case 'CustomerRegistered':
      case 'ProfileChanged': {
        const profile = object(event.profile)
        return [text(profile.tier), text(profile.branch)]
      }
      default:
        return []
    }
  })()
  return parts.filter(Boolean).join(' · ')
}

function journey(progress: Json, tag: Language, names: Names): string[] {
  const t = timelineTexts[tag]
  const key = text(progress.journey)
  const named = (ids: unknown) =>
    list(ids)
      .map((id) => names.element(key, Number(progress.version), text(id)))
      .join(tag === 'en' ? ', ' : '、')
  const ended = text(progress.ended) as keyof typeof t.ended | ''
  const at = named(progress.arrived)
  return [
    names.journey(key),
    progress.begun === true ? t.begun : '',
    at ? t.stands(at) : '',
    text(progress.failedAt) ? t.failed(named([progress.failedAt])) : '',
    ended ? (t.ended[ended] ?? ended) : '',
  ]
}
