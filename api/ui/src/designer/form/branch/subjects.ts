import type { Language } from '../../../language/language'
import { attributeWords, knownPathWords, pathWords } from '../../../words/attribute-texts'
import { OPERATORS, type Operator, type ValueKind } from '../feel/condition'
import type { KnownWords } from '../form-context'
import { branchTexts } from './branch-texts'

/** Something of a customer, a contact or an event that a condition compares. */
export interface Subject {
  readonly path: readonly string[]
  readonly words: string
  readonly group: 'customer' | 'contact' | 'event'
}

const ATTRIBUTE = ['customer', 'attributes']
const EVENT_DATA = ['event', 'data']
const DECISION = 'contact.decision'

const isUnder = (path: readonly string[], root: readonly string[]): boolean =>
  path.length === root.length + 1 && root.every((name, n) => path[n] === name)

/** What is typed by its name: an attribute that no customer has yet, or what an event holds. */
export function typedUnder(path: readonly string[], known: KnownWords): 'attribute' | 'event' | null {
  if (isUnder(path, EVENT_DATA)) return 'event'
  if (!isUnder(path, ATTRIBUTE)) return null
  return known.attributes.some(({ name }) => name === path[2]) ? null : 'attribute'
}

export const attributePath = (name: string): string[] => [...ATTRIBUTE, name]
export const eventPath = (name: string): string[] => [...EVENT_DATA, name]

/** What may be chosen, with what a row compares already. */
export function subjects(known: KnownWords, now: readonly string[], tag: Language): Subject[] {
  const of = (group: Subject['group'], path: readonly string[]): Subject => ({
    path,
    group,
    words: pathWords(path, tag),
  })
  const found = [
    of('customer', ['customer', 'tier']),
    of('customer', ['customer', 'branch']),
    ...known.attributes.map(({ name }) => ({
      path: attributePath(name),
      group: 'customer' as const,
      words: attributeWords(name, tag),
    })),
    of('contact', ['contact', 'decision']),
    of('event', ['event', 'type']),
  ]
  const listed = found.some(({ path }) => path.join('.') === now.join('.'))
  const group = now[0] === 'contact' || now[0] === 'event' ? now[0] : 'customer'
  return listed || typedUnder(now, known) ? found : [...found, { ...of(group, now), words: now.join('.') }]
}

/** Something that is compared, in words that stand alone. */
export function subjectWords(path: readonly string[], tag: Language): string {
  if (isUnder(path, ATTRIBUTE)) return attributeWords(path[2]!, tag)
  if (isUnder(path, EVENT_DATA)) return `${branchTexts[tag].event} ${path[2]}`
  return knownPathWords(path, tag) ?? path.join('.')
}

/** The kind of value that something has, where it is known. */
export function kindOfSubject(path: readonly string[], known: KnownWords): ValueKind | null {
  if (isUnder(path, EVENT_DATA)) return null
  if (!isUnder(path, ATTRIBUTE)) return 'TEXT'
  return known.attributes.find(({ name }) => name === path[2])?.kind ?? null
}

/** How something may be compared. */
export function operatorsFor(path: readonly string[], kind: ValueKind): readonly Operator[] {
  return path.join('.') === DECISION ? ['is', 'is-not'] : OPERATORS[kind]
}

/** Values to choose from, where only those make sense. */
export function onlyValues(path: readonly string[]): readonly string[] | null {
  return path.join('.') === DECISION ? ['APPROVED', 'SUPPRESSED'] : null
}

/** Values to propose. */
export function proposals(path: readonly string[], known: KnownWords): readonly string[] {
  switch (path.join('.')) {
    case 'customer.tier':
      return known.tiers
    case 'customer.branch':
      return known.branches
    case 'event.type':
      return known.events.map(({ type }) => type)
  }
  return known.attributes.find(({ name }) => isUnder(path, ATTRIBUTE) && name === path[2])?.values ?? []
}
