import type { Schemas } from '../../api/client'

export type Step = Schemas['TestRunFormStepForm']

/** An event that arrives, or that starts the journey. */
export interface TrialEvent {
  type: string
  data?: Record<string, string | number | boolean>
  /** Whom it is about; everybody where it is not said. */
  customerId?: string
}

export type Result = Schemas['TestRunView']

/** Who is to try the journey, and how it begins. */
export interface Setup {
  readonly customerIds: readonly string[]
  readonly campaignId?: string
  readonly start?: TrialEvent
  /** When they enter; now where it is not said. */
  readonly at?: string
}

/** A test run as far as it goes: the server plays all of it at each call. */
export interface Script extends Setup {
  readonly steps: readonly Step[]
}

/** Enough to see a journey through; the server takes no more. */
export const MOST_STEPS = 200
export const MOST_CUSTOMERS = 20

export const begin = (setup: Setup): Script => ({ ...setup, steps: [] })

/** One step more, from the very instant at which it began. */
export const goOn = (script: Script, startedAt: string, step: Step): Script => ({
  ...script,
  at: startedAt,
  steps: [...script.steps, step],
})

export const goBack = (script: Script): Script => ({ ...script, steps: script.steps.slice(0, -1) })

export const body = (script: Script, bpmn: string): Schemas['TestRunForm'] => ({
  ...script,
  customerIds: [...script.customerIds],
  steps: [...script.steps],
  bpmn,
})

/** Customer ids as somebody typed or pasted them: one after another, none twice. */
export function idsIn(text: string, known: readonly string[]): string[] {
  const typed = text.split(/[\s,;，；、]+/).filter(Boolean)
  return [...new Set([...known, ...typed])].slice(0, MOST_CUSTOMERS)
}

/** A value of an event's data as it was typed: numbers and yes or no are what they look like. */
export function valueOf(text: string): string | number | boolean {
  const plain = text.trim()
  if (plain === 'true' || plain === 'false') return plain === 'true'
  return plain !== '' && /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : text
}
