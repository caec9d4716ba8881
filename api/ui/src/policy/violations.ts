import type { Violation } from '../api/problem'
import type { Language } from '../language/language'
import { problemWords } from '../state/problem-words'
import { ProblemError } from '../api/problem'
import type { PolicyForm } from './rule-form'

/** What is wrong with a draft, by the place where it stands: a rule's key and field, or the policy's own field. */
export interface Wrong {
  /** The key of the rule or exemption; null for the policy as a whole. */
  key: number | null
  /** The field of the form, such as `max`; empty for the whole. */
  field: string
  violation: Violation
}

/** Fields that one control shows together. */
const SHOWN_AT: Record<string, string> = {
  'reserve.places': 'places',
  'reserve.priorityAtLeast': 'priorityAtLeast',
  reserve: 'places',
}

const PLACE = /^(?:policy\.)?(rules|exempt)\[(\d+)\](?:\.(.*))?$/

/** Finds the place of each violation in the draft that was sent; it stays there when rules are moved. */
export function placed(violations: readonly Violation[], draft: PolicyForm): Wrong[] {
  return violations.map((violation) => {
    const [, list, index, field = ''] = PLACE.exec(violation.field) ?? []
    const at = list && draft[list as 'rules' | 'exempt'][Number(index)]
    return at
      ? { key: at.key, field: SHOWN_AT[field] ?? field.replace(/\[\d+\]$/, ''), violation }
      : { key: null, field: violation.field.replace(/^policy\.?/, ''), violation }
  })
}

/** What is wrong at a place, in words. */
export function wordsAt(wrong: readonly Wrong[], key: number | null, tag: Language): Record<string, string> {
  const words: Record<string, string> = {}
  for (const { field, violation } of wrong.filter((one) => one.key === key)) {
    const problem = new ProblemError({
      status: 422,
      code: 'INVALID_INPUT',
      detail: '',
      violations: [violation],
    })
    const { message } = problemWords(problem, tag).violations[0]!
    words[field] = words[field] ? `${words[field]}; ${message}` : message
  }
  return words
}
