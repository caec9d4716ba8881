import { describe, expect, it } from 'vitest'
import { mattersFor, type Matters } from './attention'

const version = (number: number, status: 'DRAFT' | 'IN_REVIEW', by: string) => ({
  version: number,
  name: 'Salary day',
  status,
  findings: [],
  by,
  changedBy: by,
  changedAt: '2026-01-01T00:00:00Z',
})

const found: Matters = {
  journeys: [
    { key: 'salary-day', name: 'Salary day', active: true, versions: [version(1, 'IN_REVIEW', 'ann')] },
    { key: 'draft', name: 'Draft', active: false, versions: [version(1, 'DRAFT', 'ann')] },
  ],
  policies: [
    { version: 2, status: 'PROPOSED', proposedBy: 'carl', proposedAt: '2026-01-01T00:00:00Z', policy: {} },
    { version: 1, status: 'ACTIVE', proposedBy: 'tact', proposedAt: '2026-01-01T00:00:00Z', policy: {} },
  ],
  paused: [
    {
      launchId: 'L1',
      journey: 'salary-day',
      version: 1,
      status: 'PAUSED',
      total: 10,
      started: 3,
      waiting: 1,
      completed: 2,
      failed: 0,
      stopped: 0,
      refused: 1,
    },
  ],
  deadLetters: { count: 50, more: true },
}

const kinds = (name: string, ...roles: Parameters<typeof mattersFor>[0]['roles'][number][]) =>
  mattersFor({ name, roles }, found, 'en').map(({ kind }) => kind)

describe('what needs somebody', () => {
  it('is what their role deals with', () => {
    expect(kinds('amy', 'APPROVER')).toEqual(['policy', 'review'])
    expect(kinds('mia', 'MARKETER')).toEqual(['paused'])
    expect(kinds('ada', 'ADMIN')).toEqual(['dead'])
    expect(kinds('cho', 'CHANNEL')).toEqual([])
  })

  it('is not what they proposed themselves', () => {
    expect(kinds('ann', 'APPROVER')).toEqual(['policy'])
  })

  it('is told in words with its numbers', () => {
    const words = mattersFor({ name: 'x', roles: ['MARKETER', 'ADMIN'] }, found, 'zh-CN').map((m) => m.words)
    expect(words).toEqual([
      '50+ 项工作多次失败后停下，等待重试',
      '旅程“salary-day”的一次启动已暂停，还有 6 位客户未进入',
    ])
  })
})
