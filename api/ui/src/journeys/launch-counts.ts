import type { Schemas } from '../api/client'
import type { LaunchStanding } from '../watch/behind'

/** What may have become of those who entered a launch, and of those who could not. */
export const ENDS = [
  'WAITING',
  'COMPLETED',
  'FAILED',
  'STOPPED',
  'REFUSED',
] as const satisfies LaunchStanding[]

/** How many customers of a launch stand so. */
export function countOf(launch: Schemas['LaunchStanding'], standing: (typeof ENDS)[number]): number {
  const { waiting, completed, failed, stopped, refused } = launch
  return { WAITING: waiting, COMPLETED: completed, FAILED: failed, STOPPED: stopped, REFUSED: refused }[
    standing
  ]
}
