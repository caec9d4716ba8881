import type { Schemas } from '../api/client'
import { mayAs, type Role } from '../session/session'

/** Whether somebody may approve or refuse a version: an approver who neither drew nor submitted it. */
export function mayDecide(
  reader: { name: string; roles: readonly Role[] } | null,
  version: Schemas['JourneyViewVersion'],
): boolean {
  return (
    reader !== null &&
    version.status === 'IN_REVIEW' &&
    mayAs(reader.roles, ['APPROVER']) &&
    ![version.by, version.changedBy, version.submittedBy].includes(reader.name)
  )
}
