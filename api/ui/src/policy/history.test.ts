import { expect, it } from 'vitest'
import { predecessor } from './history'

const known = [
  { version: 6, status: 'PROPOSED' },
  { version: 5, status: 'ACTIVE' },
  { version: 4, status: 'REFUSED' },
  { version: 3, status: 'SUPERSEDED' },
  { version: 2, status: 'REFUSED' },
  { version: 1, status: 'SUPERSEDED' },
]

/** One version a page. */
async function earlier(after: string) {
  const items = known.filter(({ version }) => version < Number(after)).slice(0, 1)
  return { items, next: items.length ? `${items[0]!.version}` : null }
}

it.each([
  [6, 5],
  [5, 3],
  [4, 3],
  [3, 1],
  [1, undefined],
])('version %d follows version %s', async (version, before) => {
  const of = known.find((one) => one.version === version)!
  const found = await predecessor(of, async () => known[1]!, earlier)
  expect(found?.version).toBe(before)
})
