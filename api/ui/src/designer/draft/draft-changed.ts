import { ProblemError } from '../../api/problem'

/** What the server says beside a problem's own fields where a draft was changed by somebody else. */
interface ChangedProblem {
  readonly changedBy?: string
  readonly changedAt?: string
}

/** Somebody else saved the draft meanwhile. */
export class DraftChanged extends ProblemError {
  constructor(
    /** Who. */
    readonly by: string,
    /** When, as RFC 3339. */
    readonly at: string,
  ) {
    super({ status: 412, code: 'DRAFT_CHANGED', detail: `changed by ${by} at ${at}` })
  }
}

/** The problem that answers a call that named the draft which was seen. */
export function draftProblem(status: number, body: unknown): ProblemError {
  const { changedBy = '', changedAt = '' } = (body ?? {}) as ChangedProblem
  return status === 412 ? new DraftChanged(changedBy, changedAt) : ProblemError.ofAnswer(status, body)
}
