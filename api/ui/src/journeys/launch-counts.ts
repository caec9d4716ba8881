import type { Schemas } from '../api/client'
import type { LaunchStanding } from '../watch/behind'

/** How many customers of a launch stand so. */
export function countOf(launch: Schemas['LaunchStanding'], standing: LaunchStanding): number {
  const { started, waiting, completed, failed, stopped, refused } = launch
  return {
    STARTED: started,
    WAITING: waiting,
    COMPLETED: completed,
    FAILED: failed,
    STOPPED: stopped,
    REFUSED: refused,
  }[standing]
}
