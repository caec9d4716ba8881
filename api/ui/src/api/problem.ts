import type { components } from './schema'

export type Problem = components['schemas']['Problem']
export type Violation = components['schemas']['Violation']

/** The code of the problem that no server told: it could not be reached. */
export const UNREACHABLE = 'UNREACHABLE'

/** A call that was answered by a problem, or by nothing. Its words for people are ProblemNotice's. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  readonly violations: readonly Violation[]

  constructor(problem: Pick<Problem, 'status' | 'code' | 'detail' | 'violations'>) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.status = problem.status
    this.code = problem.code
    this.violations = problem.violations ?? []
  }

  /** What an answer other than a success says; a body that is no problem is told by its status. */
  static ofAnswer(status: number, body: unknown): ProblemError {
    const told = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>
    return new ProblemError({
      status,
      code: typeof told.code === 'string' ? told.code : `STATUS_${status}`,
      detail: typeof told.detail === 'string' ? told.detail : '',
      violations: Array.isArray(told.violations) ? told.violations : [],
    })
  }

  /** What was thrown while calling: a problem already, or a network that failed. */
  static of(thrown: unknown): ProblemError {
    if (thrown instanceof ProblemError) return thrown
    if (thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === 'TimeoutError')) {
      return new ProblemError({ status: 0, code: UNREACHABLE, detail: '' })
    }
    throw thrown
  }
}
