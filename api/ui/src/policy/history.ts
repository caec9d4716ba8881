/** A version, as far as its place in the history goes. */
interface Placed {
  version: number
  status: string
}

/**
 * The version that another takes, or took, the place of: for a proposal the one in force, else the
 * last one before it that was approved. Nothing where there is none, or it is not among those known.
 */
export function predecessor<T extends Placed>(of: T | undefined, known: readonly T[]): T | undefined {
  if (!of) return undefined
  if (of.status === 'PROPOSED') return known.find(({ status }) => status === 'ACTIVE')
  return known
    .filter(({ version, status }) => version < of.version && ['ACTIVE', 'SUPERSEDED'].includes(status))
    .reduce<T | undefined>((last, one) => (last && last.version > one.version ? last : one), undefined)
}
