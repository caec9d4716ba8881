import { defineTexts } from '../language/language'
import { chinese } from './chinese'
import { english } from './english'

/** Every rule that a finding can name, as the server lists them; a test on the server holds the two together. */
export const FINDING_RULES = [
  'several-processes',
  'without-id',
  'several-starts',
  'no-start',
  'no-end',
  'only-drawn',
  'not-drawn',
  'not-by-the-schema',
  'abstract-task',
  'unsupported-element',
  'not-available-yet',
  'call-without-journey',
  'calls-itself',
  'send-without-channel',
  'send-without-category',
  'send-bad-channel',
  'send-unknown-channel',
  'send-bad-category',
  'send-bad-priority',
  'send-bad-validFor',
  'send-nothing',
  'send-unknown-input',
  'contact-without-goal',
  'too-many-contacts',
  'bad-feel',
  'message-without-name',
  'event-never-seen',
  'wait-without-end',
  'timer-without-time',
  'timer-cycle',
  'timer-bad-duration',
  'timer-bad-date',
  'event-gateway-exit',
  'empty-condition',
  'condition-not-feel',
  'gateway-bad-default',
  'gateway-one-condition',
  'gateway-unconditional-exit',
  'gateway-without-default',
  'loose-flow',
  'unreachable',
  'dead-end',
  'loop-without-wait',
] as const
export type FindingRule = (typeof FINDING_RULES)[number]

/** What fills the words of a finding. */
export type Values = Readonly<Record<string, string>>

/** What is wrong, and how to mend it. */
export type Wording = {
  readonly wrong: string | ((values: Values) => string)
  readonly mend: string | ((values: Values) => string)
}

export const findingTexts = defineTexts({ 'zh-CN': chinese, en: english })
