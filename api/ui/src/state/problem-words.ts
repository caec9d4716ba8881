import type { ProblemError, Violation } from '../api/problem'
import type { Language } from '../language/language'
import { problemTexts } from './problem-texts'
import { violationTexts } from './violation-texts'

/** A problem in words for whoever has to do something about it. */
export interface ProblemWords {
  /** What to do. */
  advice: string
  /** The fields that break a rule. */
  violations: { field: string; message: string }[]
  /** To tell an administrator; only where nobody else can help. */
  code: string | null
}

function lookUp(table: object, key: string | number): string | undefined {
  return Object.hasOwn(table, key) ? (table as Record<string, string>)[key] : undefined
}

/** A violation in words; what the server wrote where we have none of our own. */
function violationWords({ field, code, message }: Violation, tag: Language) {
  const known = lookUp(violationTexts[tag], code)
  // The server writes English, and more exactly than a table can.
  return { field, message: tag === 'en' ? message || (known ?? code) : (known ?? message) }
}

export function problemWords(problem: ProblemError, tag: Language): ProblemWords {
  const texts = problemTexts[tag]
  const known = lookUp(texts.codes, problem.code) ?? lookUp(texts.statuses, problem.status)
  return {
    advice: known ?? texts.other,
    violations: problem.violations.map((violation) => violationWords(violation, tag)),
    code: known === undefined ? texts.code(problem.code) : null,
  }
}
