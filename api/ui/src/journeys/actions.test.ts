import { expect, it } from 'vitest'
import type { Schemas } from '../api/client'
import type { Role } from '../session/session'
import { actionsFor, mayBeginFrom } from './actions'

type Version = Schemas['JourneySummaryVersion']

const version = (number: number, status: Version['status'], errors = 0): Version => ({
  version: number,
  status,
  sha256: 'a1',
  by: 'ann',
  drawnBy: ['ann', 'zoe'],
  changedBy: 'ann',
  errors,
  warnings: 0,
})

const journey = (newest: Version, inForce?: Version): Schemas['JourneySummary'] => ({
  key: 'k',
  name: 'K',
  active: false,
  newest,
  inForce,
  inReview: newest.status === 'IN_REVIEW' ? newest : undefined,
  runningLaunches: 0,
  pausedLaunches: 0,
  underWay: 0,
  failed: 0,
  failedForGood: 0,
  days: [],
})

const asked = (name: string, role: Role, of: Schemas['JourneySummary']) =>
  actionsFor({ name, roles: [role] }, of)

it('a marketer submits what has no errors, and draws on what has', () => {
  expect(asked('ann', 'MARKETER', journey(version(1, 'DRAFT')))).toEqual(['submit', 'design'])
  expect(asked('ann', 'MARKETER', journey(version(1, 'DRAFT', 2)))).toEqual(['design'])
})

it('a marketer learns why a version was refused, and begins another', () => {
  expect(asked('ann', 'MARKETER', journey(version(2, 'REFUSED'), version(1, 'PUBLISHED')))).toEqual([
    'why',
    'launch',
    'newVersion',
  ])
})

it('an approver reviews what others drew, and only looks at their own', () => {
  const waiting = journey(version(1, 'IN_REVIEW'))
  expect(asked('bob', 'APPROVER', waiting)).toEqual(['review'])
  expect(asked('ann', 'APPROVER', waiting)).toEqual(['look'])
  expect(asked('zoe', 'APPROVER', waiting)).toEqual(['look'])
  expect(asked('ann', 'MARKETER', waiting)).toEqual(['look', 'newVersion'])
})

it('everybody else watches what is in force', () => {
  const published = version(1, 'PUBLISHED')
  expect(asked('eve', 'COMPLIANCE', journey(published, published))).toEqual(['watch'])
  expect(asked('eve', 'COMPLIANCE', journey(version(1, 'DRAFT')))).toEqual([])
})

it('a marketer begins another version from any that is no draft, and nobody else does', () => {
  for (const status of ['IN_REVIEW', 'PUBLISHED', 'REFUSED', 'RETIRED'] as const) {
    expect(mayBeginFrom(['MARKETER'], { status })).toBe(true)
    expect(mayBeginFrom(['APPROVER', 'COMPLIANCE'], { status })).toBe(false)
  }
  expect(mayBeginFrom(['MARKETER'], { status: 'DRAFT' })).toBe(false)
})
