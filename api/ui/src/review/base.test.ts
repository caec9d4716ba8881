import { expect, it } from 'vitest'
import type { Schemas } from '../api/client'
import { baseOf } from './base'

type Version = Schemas['JourneyViewVersion']

const versions = (...statuses: Version['status'][]) =>
  statuses.map((status, n) => ({ version: n + 1, status }) as Version)
const base = (all: Version[], number: number) => baseOf(all, all[number - 1]!)?.version ?? null

it('a version under review is compared with the one in force', () => {
  expect(base(versions('PUBLISHED', 'PUBLISHED', 'REFUSED', 'IN_REVIEW'), 4)).toBe(2)
  expect(base(versions('IN_REVIEW', 'PUBLISHED'), 1)).toBe(2)
})

it('a version in force is compared with the one before', () => {
  expect(base(versions('RETIRED', 'REFUSED', 'PUBLISHED', 'PUBLISHED'), 3)).toBe(1)
})

it('a first version is compared with nothing', () => {
  expect(base(versions('REFUSED', 'IN_REVIEW'), 2)).toBeNull()
  expect(base(versions('PUBLISHED', 'IN_REVIEW'), 1)).toBeNull()
  expect(base(versions('RETIRED', 'IN_REVIEW'), 2)).toBeNull()
})
