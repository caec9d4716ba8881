import type { Schemas } from '../api/client'
import { isOf } from '../review/may-decide'
import { mayAs, type Role } from '../session/session'

type Summary = Schemas['JourneySummary']

/** What a reader may do with a journey in the list, the most pressing first. */
export type JourneyAction =
  'review' | 'look' | 'why' | 'submit' | 'design' | 'newVersion' | 'launch' | 'watch'

/** Whether somebody may begin another version with a version's diagram; a draft is drawn on itself. */
export const mayBeginFrom = (
  roles: readonly Role[],
  { status }: { status: Summary['newest']['status'] },
): boolean => mayAs(roles, ['MARKETER']) && status !== 'DRAFT'

/** What readers with these roles and this name may do with a journey. */
export function actionsFor(
  reader: { name: string; roles: readonly Role[] },
  journey: Summary,
): JourneyAction[] {
  const marketer = mayAs(reader.roles, ['MARKETER'])
  const approver = mayAs(reader.roles, ['APPROVER'])
  const { newest, inForce, inReview } = journey
  const actions: JourneyAction[] = []
  if (inReview && approver) {
    actions.push(isOf(inReview, reader.name) ? 'look' : 'review')
  } else if (inReview && marketer) actions.push('look')
  if (marketer) {
    if (newest.status === 'REFUSED') actions.push('why')
    if (newest.status === 'DRAFT' && newest.errors === 0) actions.push('submit')
    if (newest.status === 'DRAFT') actions.push('design')
    if (inForce) actions.push('launch')
  }
  if (mayBeginFrom(reader.roles, newest)) actions.push('newVersion')
  if (inForce && !marketer) actions.push('watch')
  return actions
}

/** Those that are somebody's turn. */
export const PRESSING: readonly JourneyAction[] = ['review', 'why', 'submit']
