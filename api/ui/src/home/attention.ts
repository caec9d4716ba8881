import type { Schemas } from '../api/client'
import { defineTexts, type Language } from '../language/language'
import { mayAs, type Role } from '../session/session'

/** What may need somebody; what was not asked for is absent. */
export interface Matters {
  journeys: Schemas['JourneyView'][]
  policies: Schemas['PolicyView'][]
  paused: Schemas['LaunchStanding'][]
  deadLetters: { count: number; more: boolean }
}

/** One thing that waits for a person. */
export interface Matter {
  key: string
  kind: 'review' | 'policy' | 'paused' | 'dead'
  words: string
  /** Where it is dealt with, once there is a page for it. */
  page?: string
}

const texts = defineTexts({
  'zh-CN': {
    review: (name: string, version: string, by: string) =>
      `旅程“${name}”第 ${version} 版等待审批，提交人 ${by}`,
    policy: (version: string, by: string) => `触达规则第 ${version} 版等待审批，提交人 ${by}`,
    paused: (journey: string, left: string) => `旅程“${journey}”的一次启动已暂停，还有 ${left} 位客户未进入`,
    dead: (count: string) => `${count} 项工作多次失败后停下，等待重试`,
  },
  en: {
    review: (name, version, by) =>
      `Journey “${name}”, version ${version}, waits for approval; drawn by ${by}`,
    policy: (version, by) => `Contact policy, version ${version}, waits for approval; proposed by ${by}`,
    paused: (journey, left) => `A launch of “${journey}” is paused; ${left} customers have yet to enter`,
    dead: (count) => `${count} pieces of work were given up and wait to be tried again`,
  },
})

/** Who deals with what: it is shown to nobody else. */
export const CONCERNS: Record<Matter['kind'], readonly Role[]> = {
  review: ['APPROVER'],
  policy: ['APPROVER'],
  paused: ['MARKETER'],
  dead: ['ADMIN'],
}

/** What needs somebody with these roles and this name, the most pressing first. */
export function mattersFor(
  reader: { name: string; roles: readonly Role[] },
  found: Matters,
  tag: Language,
): Matter[] {
  const t = texts[tag]
  const dead: Matter[] =
    found.deadLetters.count > 0
      ? [
          {
            key: 'dead',
            kind: 'dead',
            words: t.dead(`${found.deadLetters.count}${found.deadLetters.more ? '+' : ''}`),
            page: 'dead-letters',
          },
        ]
      : []
  const reviews = found.journeys.flatMap(({ key, versions }) =>
    versions
      .filter(({ status, by }) => status === 'IN_REVIEW' && by !== reader.name)
      .map(({ name, version, by }): Matter => {
        return {
          key: `${key}/${version}`,
          kind: 'review',
          words: t.review(name || key, `${version}`, by),
          page: 'journeys',
        }
      }),
  )
  const policies = found.policies
    .filter(({ status, proposedBy }) => status === 'PROPOSED' && proposedBy !== reader.name)
    .map(({ version, proposedBy }): Matter => {
      return {
        key: `policy/${version}`,
        kind: 'policy',
        words: t.policy(`${version}`, proposedBy),
        page: 'policy',
      }
    })
  const paused = found.paused.map(({ launchId, journey, total, started, refused }): Matter => {
    const left = Math.max(0, total - started - refused)
    return { key: launchId, kind: 'paused', words: t.paused(journey, `${left}`), page: 'journeys' }
  })
  return [...dead, ...policies, ...reviews, ...paused].filter(({ kind }) =>
    mayAs(reader.roles, CONCERNS[kind]),
  )
}
