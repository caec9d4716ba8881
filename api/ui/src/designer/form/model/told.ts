import type { Finding } from '../../../findings/finding-words'

/** Rules of which a field tells itself, at once and in its own words. */
const BY_FIELDS = [
  'send-without-channel',
  'send-without-category',
  'send-bad-channel',
  'send-unknown-channel',
  'send-bad-category',
  'send-bad-priority',
  'send-bad-validFor',
  'send-nothing',
  'bad-feel',
  'message-without-name',
  'timer-without-time',
  'timer-bad-duration',
  'timer-bad-date',
  'empty-condition',
  'gateway-unconditional-exit',
  'gateway-without-default',
  'call-without-journey',
  'calls-itself',
  'abstract-task',
  'unsupported-element',
]

/** The findings at an element that no field of its form tells. */
export function untold(findings: readonly Finding[], elementId: string): Finding[] {
  return findings.filter((one) => one.elementId === elementId && !BY_FIELDS.includes(one.rule))
}

/** What is wrong with an expression of an element; `input` names it where there are several. */
export function badFeel(
  findings: readonly Finding[],
  elementId: string,
  input?: string,
): Finding | undefined {
  return findings.find(
    (one) => one.elementId === elementId && one.rule === 'bad-feel' && (!input || one.values.input === input),
  )
}
