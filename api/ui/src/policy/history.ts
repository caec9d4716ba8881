import type { ListPage } from '../state/usePagedList'

/** A version, as far as its place in the history goes. */
interface Placed {
  version: number
  status: string
}

const APPROVED = ['ACTIVE', 'SUPERSEDED']

/**
 * The version that another takes, or took, the place of: for a proposal the one in force, else the
 * last one before it that was approved. Nothing where there is none.
 *
 * @param earlier a page of the versions before one, the newest first
 */
export async function predecessor<T extends Placed>(
  of: T,
  inForce: () => Promise<T>,
  earlier: (after: string) => Promise<ListPage<T>>,
): Promise<T | null> {
  if (of.status === 'PROPOSED') return inForce()
  for (let after: string | null | undefined = `${of.version}`; after;) {
    const page: ListPage<T> = await earlier(after)
    const found = page.items.find(({ status }) => APPROVED.includes(status))
    if (found) return found
    after = page.next
  }
  return null
}
