import { conditionWords } from '../designer/form/branch/condition-words'
import { readMessage, showTyped } from '../designer/form/feel/message'
import { kindOf, kindWords } from '../designer/vocabulary'
import { inputsOf, manyOf, oneOf, textOf, type ModelElement } from '../diagram/model'
import { formatDuration } from '../format/duration'
import { formatInstant } from '../format/time'
import type { Language } from '../language/language'
import { categoryWords } from '../words/category-texts'
import { codeWords } from '../words/code-texts'
import { factTexts } from './fact-texts'

/** Something that is said of a step or a way, in the reader's words. */
export interface Fact {
  id: string
  label: string
  value: string
  /** What the value stands for, where that is not the value itself: steps and ways by their ids, a condition or a message in FEEL. */
  of?: string
}

/** Whether two facts say the same, whatever a step is called now. */
export const sameFact = (one: Fact | undefined, other: Fact | undefined): boolean =>
  (one?.of ?? one?.value) === (other?.of ?? other?.value)

/** Whether the same is said of two elements. */
export function alike(one: ModelElement, other: ModelElement): boolean {
  const [facts, others] = [factsOf(one, 'en'), factsOf(other, 'en')]
  return (
    facts.length === others.length &&
    facts.every((fact) =>
      sameFact(
        fact,
        others.find(({ id }) => id === fact.id),
      ),
    )
  )
}

/** What a step is called: its name, else what it does. */
export function nameOf(element: ModelElement, tag: Language): string {
  const name = textOf(element, 'name').trim()
  return name ? factTexts[tag].named(name) : kindWords(kindOf(element), tag).name
}

/** A step or a way as a title. */
export function titleOf(element: ModelElement, tag: Language): string {
  const t = factTexts[tag]
  if (element.$type === 'bpmn:Process') return t.journey
  if (element.$type !== 'bpmn:SequenceFlow') {
    const kind = kindWords(kindOf(element), tag).name
    const name = textOf(element, 'name').trim()
    return name ? `${kind} ${t.named(name)}` : kind
  }
  const ends = (['sourceRef', 'targetRef'] as const).map((end) => {
    const step = oneOf(element, end)
    return step ? nameOf(step, tag) : '?'
  })
  return t.way(ends[0]!, ends[1]!)
}

/** Everything that a reader should know of an element, in the order in which it is told. */
export function factsOf(element: ModelElement, tag: Language): Fact[] {
  const t = factTexts[tag]
  const facts: Fact[] = []
  const tell = (id: keyof typeof t.labels, value: string | undefined, of?: string) => {
    if (value) facts.push({ id, label: t.labels[id], value, of })
  }
  const isStep = element.$type !== 'bpmn:SequenceFlow' && element.$type !== 'bpmn:Process'
  tell('name', textOf(element, 'name'))
  tell('about', textOf(manyOf(element, 'documentation')[0], 'text'))
  if (isStep) tell('kind', kindWords(kindOf(element), tag).name)
  facts.push(...inputs(element, tag))
  for (const definition of [element, ...manyOf(element, 'eventDefinitions')]) {
    tell('event', textOf(oneOf(definition, 'messageRef'), 'name'))
    tell(
      'duration',
      said(bodyOf(definition, 'timeDuration'), (iso) => formatDuration(iso, tag)),
    )
    tell(
      'date',
      said(bodyOf(definition, 'timeDate'), (iso) => instant(iso, tag)),
    )
    tell('cycle', bodyOf(definition, 'timeCycle'))
  }
  for (const end of ['sourceRef', 'targetRef'] as const) {
    const step = isStep ? undefined : oneOf(element, end)
    tell(end === 'sourceRef' ? 'from' : 'to', step && nameOf(step, tag), step?.id)
  }
  const condition = bodyOf(element, 'conditionExpression')
  tell('condition', conditionWords(condition, tag), condition)
  const asked = askedWays(element)
  tell('order', orderWords(asked, tag), asked.map(({ id }) => id).join(' '))
  const fallback = oneOf(element, 'default')
  const target = oneOf(fallback, 'targetRef')
  tell('default', target && nameOf(target, tag), target?.id)
  tell('called', textOf(element, 'calledElement'))
  const host = oneOf(element, 'attachedToRef')
  tell('at', host && nameOf(host, tag), host?.id)
  if (host) tell('interrupts', element.get('cancelActivity') === false ? t.no : t.yes)
  return facts
}

/**
 * The ways out of a branch whose conditions are asked one after the other: the first that holds is
 * taken. The engine asks in the order of the file, not in that of the branch's own list.
 */
function askedWays(element: ModelElement): ModelElement[] {
  if (element.$type !== 'bpmn:ExclusiveGateway') return []
  const otherwise = oneOf(element, 'default')
  return manyOf(element.$parent, 'flowElements').filter(
    (one) => one.$type === 'bpmn:SequenceFlow' && oneOf(one, 'sourceRef') === element && one !== otherwise,
  )
}

/** Ways in their order, each by whom it is for and where it leads; nothing where there is no choice. */
function orderWords(ways: readonly ModelElement[], tag: Language): string | undefined {
  if (ways.length < 2) return undefined
  const t = factTexts[tag]
  const words = ways.map((way) => {
    const name = textOf(way, 'name').trim()
    const who = name ? t.named(name) : conditionWords(bodyOf(way, 'conditionExpression'), tag)
    const target = oneOf(way, 'targetRef')
    const step = target ? nameOf(target, tag) : '?'
    return who ? t.goesTo(who, step) : step
  })
  return t.order(words)
}

/** A text in words, where it is no FEEL expression. */
function said(text: string, words: (text: string) => string): string {
  return text === '' || text.startsWith('=') ? text : words(text)
}

function instant(iso: string, tag: Language): string {
  return Number.isNaN(Date.parse(iso)) ? iso : formatInstant(iso, tag)
}

function bodyOf(element: ModelElement, property: string): string {
  const type = element.$type
  const has =
    property === 'conditionExpression' ? type === 'bpmn:SequenceFlow' : type === 'bpmn:TimerEventDefinition'
  return has ? textOf(oneOf(element, property), 'body').trim() : ''
}

function inputs(element: ModelElement, tag: Language): Fact[] {
  const labels: Readonly<Record<string, string>> = factTexts[tag].inputs
  return [...inputsOf(element)].map(([name, parameter]) => {
    const stored = textOf(parameter, 'value').trim()
    const value = inputWords(name, stored, tag)
    return {
      id: `input:${name}`,
      label: Object.hasOwn(labels, name) ? labels[name]! : name,
      value,
      of: name === 'text' && value !== stored ? stored : undefined,
    }
  })
}

function inputWords(name: string, value: string, tag: Language): string {
  if (name === 'channel') return said(value, (code) => codeWords(code, tag))
  if (name === 'validFor') return said(value, (iso) => formatDuration(iso, tag))
  if (name === 'category') return categoryWords(value, tag)
  return name === 'text' ? messageWords(value) : value
}

/** A message as the marketer typed it; FEEL that is more than that as it stands. */
function messageWords(stored: string): string {
  const segments = readMessage(stored)
  return (segments && showTyped(segments)) ?? stored
}
