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

it.each([
  [6, 5],
  [5, 3],
  [4, 3],
  [3, 1],
  [1, undefined],
])('version %d follows version %s', (version, before) => {
  const of = known.find((one) => one.version === version)
  expect(predecessor(of, known)?.version).toBe(before)
})

it('follows nothing where nothing is known', () => {
  expect(predecessor(undefined, known)).toBeUndefined()
  expect(predecessor(known[0], [])).toBeUndefined()
})
