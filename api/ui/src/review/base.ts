import type { Schemas } from '../api/client'

type Version = Schemas['JourneyViewVersion']

/**
 * The version that another is compared with: the one in force, or, for one that has been let out
 * itself, the one that was before it. None where it is the first.
 */
export function baseOf(versions: readonly Version[], reviewed: Version): Version | null {
  const wasLetOut = ({ status }: Version) => status === 'PUBLISHED' || status === 'RETIRED'
  const candidates = versions.filter((one) =>
    wasLetOut(reviewed)
      ? wasLetOut(one) && one.version < reviewed.version
      : one.status === 'PUBLISHED' && one.version !== reviewed.version,
  )
  return candidates.sort((one, other) => other.version - one.version)[0] ?? null
}
