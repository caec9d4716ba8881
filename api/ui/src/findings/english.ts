import { formatDuration } from '../format/duration'
import type { FindingRule, Values, Wording } from './finding-texts'
import { elementName, inputName, whatIs } from './names'

const WINDOWS: Values = {
  CALENDAR_DAY: 'one day',
  CALENDAR_WEEK: 'one week',
  CALENDAR_MONTH: 'one month',
  LIFETIME: 'all time',
}
const STEPS: Values = {
  split: 'Split',
  'update-profile': 'Update profile',
  'decide-offer': 'Decide offer',
  'schedule-start': 'Start on a schedule',
  'manager-task': 'Relationship-manager task',
}
const FEEL: Values = {
  EMPTY: 'the expression is empty',
  TOO_LONG: 'the expression is too long, or its brackets are nested too deep',
  TOO_MANY_OPERATORS: 'the expression has too many operators in a row',
  NOT_FEEL: 'the expression cannot be understood as FEEL',
  LIST_FILTER: 'a list is read by position only, such as [1] or [-1]',
  LOOP: 'loops, quantifiers, ranges and functions of one’s own cannot be used',
}

const name = (element: string | undefined) => elementName(element, 'en')
const window = (text = '') => WINDOWS[text] ?? formatDuration(text, 'en')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const feel = ({ problem, function: called, input }: Values) => {
  const said =
    problem === 'UNKNOWN_FUNCTION'
      ? `the function “${called}” cannot be used`
      : (FEEL[problem ?? ''] ?? 'the expression cannot be used')
  return `${input ? `${inputName(input, 'en')}: ${said}` : capital(said)}.`
}

/** The words of each finding in English. */
export const english = {
  'several-processes': {
    wrong: 'The file holds several processes.',
    mend: 'One file is one journey: keep one process.',
  },
  'without-id': {
    wrong: (v: Values) => `A ${name(v.element)} in here has no id.`,
    mend: 'Take it out and draw it anew.',
  },
  'several-starts': {
    wrong: 'There are several plain starts.',
    mend: 'Keep one; others may start by an event.',
  },
  'no-start': { wrong: 'Nothing starts the journey.', mend: 'Add a start, where customers enter.' },
  'no-end': { wrong: 'The journey has no end.', mend: 'Add an end or a goal where customers are done.' },
  'only-drawn': {
    wrong: (v: Values) => `The ${name(v.element)} is only drawn and does nothing.`,
    mend: 'Keep it as a note, or take it out.',
  },
  'not-drawn': {
    wrong: (v: Values) =>
      `Steps or ways that are not drawn: ${v.elements ?? ''}. Whoever looks at the drawing does not see them.`,
    mend: 'Choose “Arrange by itself” in the file menu, which draws the whole journey anew.',
  },
  'not-by-the-schema': {
    wrong: (v: Values) =>
      `Something in the file breaks the rules of BPMN 2.0 (technically: ${v.detail ?? ''}).`,
    mend: 'It comes from another tool, most likely: mend it there and import it again, or take the steps in question out and draw them here.',
  },
  'abstract-task': {
    wrong: 'It is not said yet what this step does.',
    mend: 'Replace it by a step, such as “Send contact”.',
  },
  'unsupported-element': {
    wrong: (v: Values) => `Tact cannot carry out a ${whatIs(v, 'en')}.`,
    mend: 'Replace it by a step of the palette; to repeat something, draw a way back.',
  },
  'not-available-yet': {
    wrong: (v: Values) => `“${STEPS[v.step ?? ''] ?? v.step ?? ''}” is not available yet.`,
    mend: 'Take the step out for now.',
  },
  'call-without-journey': { wrong: 'It is not said which journey is called.', mend: 'Choose the journey.' },
  'calls-itself': {
    wrong: 'The journey calls itself.',
    mend: 'Call another journey, or draw a way back.',
  },
  'send-without-channel': { wrong: 'This contact has no channel.', mend: 'Choose one, such as SMS.' },
  'send-without-category': {
    wrong: 'This contact has no category.',
    mend: 'Choose one, such as marketing.',
  },
  'send-bad-channel': {
    wrong: (v: Values) => `“${v.value ?? ''}” cannot be a channel.`,
    mend: 'Choose one from the list, such as SMS, or write FEEL.',
  },
  'send-unknown-channel': {
    wrong: (v: Values) => `There is no channel “${v.channel ?? ''}”.`,
    mend: (v: Values) => `Choose one of ${v.known ?? ''}.`,
  },
  'send-bad-category': {
    wrong: (v: Values) => `“${v.value ?? ''}” cannot be a category.`,
    mend: 'Write a word in capitals, such as MARKETING, or FEEL.',
  },
  'send-bad-priority': {
    wrong: (v: Values) => `“${v.value ?? ''}” cannot be a priority.`,
    mend: 'Write a whole number from 0 to 100, or FEEL.',
  },
  'send-bad-validFor': {
    wrong: (v: Values) => `“${v.value ?? ''}” cannot be how long the contact is valid.`,
    mend: 'Write a length of time, such as 2 days; months and years have none.',
  },
  'send-nothing': { wrong: 'This contact is empty.', mend: 'Write its message.' },
  'send-unknown-input': {
    wrong: (v: Values) => `“Send contact” has no field “${v.input ?? ''}”.`,
    mend: 'Take it out: it does nothing.',
  },
  'contact-without-goal': {
    wrong: 'No goal and no end stands behind this contact.',
    mend: 'Lead the way on to a goal or an end.',
  },
  'too-many-contacts': {
    wrong: (v: Values) =>
      `On one way this ${v.endless === 'true' ? 'contact is made again and again' : `is contact ${v.contacts ?? ''}`} within ${window(v.window)}; the contact policy (rule “${v.policyRule ?? ''}”) allows ${v.max ?? ''}. ` +
      (v.whenReached === 'DEFER' ? 'What is too much will wait.' : 'What is too much will be refused.'),
    mend: 'Take a contact out, use another channel, or wait longer in between.',
  },
  'bad-feel': { wrong: feel, mend: 'Correct the expression, or choose the condition in the form.' },
  'message-without-name': {
    wrong: 'It is not said which event is waited for.',
    mend: 'Choose the type of the event.',
  },
  'event-never-seen': {
    wrong: (v: Values) => `No channel has told of “${v.event ?? ''}” so far.`,
    mend: 'Check its spelling, or make sure who will send it.',
  },
  'wait-without-end': {
    wrong: (v: Values) => `A customer for whom “${v.event ?? ''}” never comes waits here for ever.`,
    mend: 'Put a waiting time beside it with “Whichever comes first”, or add “If it takes too long”.',
  },
  'timer-without-time': {
    wrong: 'It is not said how long to wait.',
    mend: 'Say how long, or until which day.',
  },
  'timer-cycle': { wrong: 'A wait ends once and cannot repeat.', mend: 'Give a length of time or a date.' },
  'timer-bad-duration': {
    wrong: (v: Values) => `“${v.value ?? ''}” is no length of time.`,
    mend: 'Write weeks, days, hours and so on, such as 3 days; months and years have no fixed length.',
  },
  'timer-bad-date': {
    wrong: (v: Values) => `“${v.value ?? ''}” is no full date and time.`,
    mend: 'Choose date and time, with the time zone.',
  },
  'event-gateway-exit': {
    wrong: 'A way after “Whichever comes first” does not begin with a wait.',
    mend: 'Let each way begin with a wait: for a time or for an event.',
  },
  'empty-condition': { wrong: 'It is not said who goes this way.', mend: 'Give it a condition.' },
  'condition-not-feel': {
    wrong: 'The condition is not written in FEEL.',
    mend: 'Choose it anew in the form.',
  },
  'gateway-bad-default': {
    wrong: (v: Values) =>
      v.default === 'CONDITIONAL'
        ? 'The default way has a condition.'
        : 'The default way is no way out of this branch.',
    mend: 'Choose a way without a condition as the default.',
  },
  'gateway-one-condition': {
    wrong: 'The only way out has a condition.',
    mend: 'Take the condition out, or add another way.',
  },
  'gateway-unconditional-exit': {
    wrong: 'This way has no condition.',
    mend: 'Give it one, or make it the default.',
  },
  'gateway-without-default': {
    wrong: 'The branch has no default way: a customer whom no condition fits gets stuck.',
    mend: 'Make one way the default.',
  },
  'loose-flow': { wrong: 'One end of this arrow is loose.', mend: 'Join both ends to steps.' },
  unreachable: { wrong: 'No way leads here.', mend: 'Join it, or take it out.' },
  'dead-end': { wrong: 'The way stops here.', mend: 'Lead it on, to an end or a goal at last.' },
  'loop-without-wait': {
    wrong: 'A customer would run in this circle without end.',
    mend: 'Put a wait for some time or an event into it. A fixed date is no wait once it is past.',
  },
} satisfies Record<FindingRule, Wording>
