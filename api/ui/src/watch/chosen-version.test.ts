import { expect, it } from 'vitest'
import { chosenVersion } from './chosen-version'

const versions = [
  { version: 1, status: 'PUBLISHED' },
  { version: 2, status: 'PUBLISHED' },
  { version: 3, status: 'DRAFT' },
]

it('is the one that the address names', () => {
  expect(chosenVersion(versions, '1')?.version).toBe(1)
})

it('is else the one in force, else the newest', () => {
  expect(chosenVersion(versions, undefined)?.version).toBe(2)
  expect(chosenVersion(versions, '9')?.version).toBe(2)
  expect(chosenVersion(versions.slice(2), null)?.version).toBe(3)
  expect(chosenVersion([], '1')).toBeNull()
})
