import { expect, it } from 'vitest'
import type { Schemas } from '../api/client'
import { mayDecide } from './may-decide'

const version: Schemas['JourneyViewVersion'] = {
  version: 1,
  name: 'Salary day',
  status: 'IN_REVIEW',
  sha256: 'a1',
  findings: [],
  by: 'mia',
  drawnBy: ['mia', 'ann', 'zoe'],
  changedBy: 'zoe',
  changedAt: '2026-01-01T00:00:00Z',
  submittedBy: 'tom',
}
const approver = (name: string) => ({ name, roles: ['APPROVER' as const] })

it('is decided by somebody who drew no part of it and did not submit it', () => {
  expect(mayDecide(approver('eve'), version)).toBe(true)
  for (const name of ['mia', 'ann', 'zoe', 'tom']) expect(mayDecide(approver(name), version)).toBe(false)
})

it('is decided by approvers alone, while it waits for one', () => {
  expect(mayDecide(null, version)).toBe(false)
  expect(mayDecide({ name: 'eve', roles: ['MARKETER'] }, version)).toBe(false)
  expect(mayDecide(approver('eve'), { ...version, status: 'PUBLISHED' })).toBe(false)
})
