import type { Schemas } from '../api/client'
import { mayAs, type Role } from '../session/session'

/** Whether somebody drew a part of a version, or submitted it, so that others decide about it. */
export const isOf = (
  { drawnBy, submittedBy }: { drawnBy: readonly string[]; submittedBy?: string },
  name: string,
): boolean => drawnBy.includes(name) || submittedBy === name

/** Whether somebody may approve or refuse a version: an approver who neither drew nor submitted it. */
export function mayDecide(
  reader: { name: string; roles: readonly Role[] } | null,
  version: Schemas['JourneyViewVersion'],
): boolean {
  return (
    reader !== null &&
    version.status === 'IN_REVIEW' &&
    mayAs(reader.roles, ['APPROVER']) &&
    !isOf(version, reader.name)
  )
}
