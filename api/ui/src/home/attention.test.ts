import { describe, expect, it } from 'vitest'
import type { Schemas } from '../api/client'
import type { Role } from '../session/session'
import { mattersFor, type Matters } from './attention'

type Version = Schemas['JourneySummaryVersion']

const journey = (
  key: string,
  newest: Partial<Version>,
  failed = 0,
  failedForGood = 0,
): Schemas['JourneySummary'] => {
  const version: Version = {
    version: 1,
    status: 'DRAFT',
    sha256: 'a1',
    by: 'mia',
    drawnBy: ['mia', 'zoe'],
    changedBy: 'mia',
    errors: 0,
    warnings: 0,
    ...newest,
  }
  return {
    key,
    name: key === 'nameless' ? '' : key.toUpperCase(),
    active: false,
    newest: version,
    inReview: version.status === 'IN_REVIEW' ? version : undefined,
    runningLaunches: 0,
    pausedLaunches: 0,
    underWay: 0,
    failed,
    failedForGood,
    days: [],
  }
}

const proposal = { number: 1, status: 'PROPOSED', budget: { unitCosts: {} }, proposedBy: 'mia' }

const found: Matters = {
  inReview: [
    journey('salary', { version: 3, status: 'IN_REVIEW', by: 'mia', submittedBy: 'ann', comment: 'please' }),
  ],
  drafts: [journey('sketch', { version: 2, errors: 2 }), journey('nameless', {})],
  refused: [journey('nightly', { version: 4, status: 'REFUSED', why: 'too many' })],
  failing: [
    journey('broken', { status: 'PUBLISHED' }, 3),
    journey('hopeless', { status: 'PUBLISHED' }, 0, 12),
  ],
  policies: [
    { version: 2, status: 'PROPOSED', proposedBy: 'carl', proposedAt: '2026-01-01T00:00:00Z', policy: {} },
    { version: 1, status: 'ACTIVE', proposedBy: 'tact', proposedAt: '2026-01-01T00:00:00Z', policy: {} },
  ],
  campaigns: [
    { campaignId: 'spring', name: 'Spring', proposal } as unknown as Schemas['CampaignView'],
    { campaignId: 'autumn', name: 'Autumn' } as unknown as Schemas['CampaignView'],
  ],
  paused: [
    {
      launchId: 'L1',
      journey: 'salary-day',
      journeyName: 'Salary day',
      version: 1,
      status: 'PAUSED',
      total: 10,
      started: 3,
      waiting: 1,
      completed: 2,
      failed: 0,
      stuck: 0,
      stopped: 0,
      refused: 1,
    },
  ],
  deadLetters: { count: 50, more: true },
  more: [],
}

const matters = (name: string, ...roles: Role[]) => mattersFor({ name, roles }, found, 'en')
const kinds = (name: string, ...roles: Role[]) => matters(name, ...roles).map(({ kind }) => kind)

describe('what needs somebody', () => {
  it('is what their role deals with', () => {
    expect(kinds('amy', 'APPROVER')).toEqual(['policy', 'budget', 'review'])
    expect(kinds('mia', 'MARKETER')).toEqual(['failing', 'failed', 'refused', 'paused', 'draft', 'draft'])
    expect(kinds('ada', 'ADMIN')).toEqual(['dead'])
    expect(kinds('cho', 'CHANNEL')).toEqual([])
  })

  it('is not what they proposed themselves', () => {
    expect(kinds('mia', 'APPROVER')).toEqual(['policy'])
    expect(kinds('zoe', 'APPROVER')).toEqual(['policy', 'budget'])
    expect(kinds('ann', 'APPROVER')).toEqual(['policy', 'budget'])
  })

  it('leads to where it is dealt with', () => {
    const places = (...roles: Role[]) => matters('x', ...roles).map(({ to }) => to)
    expect(places('APPROVER')).toEqual([
      '/policy?version=2',
      '/campaigns',
      '/journeys/salary/versions/3/review',
    ])
    expect(places('MARKETER', 'ADMIN')).toEqual([
      '/dead-letters',
      '/journeys/broken',
      '/journeys/hopeless',
      '/journeys/nightly/versions/4/review',
      '/journeys/salary-day',
      '/journeys/sketch/versions/2/design',
      '/journeys/nameless/versions/1/design',
    ])
  })

  it('is told in words with its numbers, and with what was said', () => {
    const words = mattersFor({ name: 'x', roles: ['MARKETER', 'ADMIN'] }, found, 'zh-CN').map((m) => m.words)
    expect(words).toEqual([
      '50+ 项工作多次失败后停下，等待重试',
      '旅程“BROKEN”有 3 位客户卡在失败的步骤，请管理员重试',
      '旅程“HOPELESS”最近一次启动有 12 位客户失败且不能重试，请改好旅程、发布后重新启动',
      '旅程“NIGHTLY”第 4 版被退回',
      '旅程“Salary day”的一次启动已暂停，还有 6 位客户未进入',
      '旅程“SKETCH”第 2 版草稿还有 2 个错误',
      '旅程“nameless”第 1 版草稿没有错误，可以提交审核',
    ])
    expect(matters('x', 'MARKETER').find(({ kind }) => kind === 'refused')?.said).toBe('too many')
    expect(matters('x', 'APPROVER').find(({ kind }) => kind === 'review')?.said).toBe('please')
  })

  it('says of which there are more, and leads to them', () => {
    const crowded: Matters = { ...found, more: ['draft', 'review'] }
    const told = mattersFor({ name: 'x', roles: ['MARKETER'] }, crowded, 'en').at(-1)
    expect(told).toMatchObject({
      words: expect.stringMatching(/^You have more drafts/),
      to: '/journeys?status=DRAFT',
    })
    expect(mattersFor({ name: 'x', roles: ['APPROVER'] }, crowded, 'en').at(-1)?.to).toBe(
      '/journeys?status=IN_REVIEW',
    )
  })
})
