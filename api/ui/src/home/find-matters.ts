import { answerOf, api } from '../api/client'
import { can, type Me } from '../session/session'
import { CONCERNS, MORE, type Matter, type Matters } from './attention'

const MOST = 1000
/** Of one's own drafts and refusals, and of journeys in trouble, no more would be read; they are linked to. */
const MOST_JOURNEYS = 20

type Pages<T> = Promise<{ items: T[]; next?: string | null }>

/** Asks only for what the reader deals with. */
export async function findMatters(reader: Pick<Me, 'name'>): Promise<Matters> {
  const asked = <T>(kind: Matter['kind'], ask: () => Pages<T>): Pages<T> =>
    can(...CONCERNS[kind]) ? ask() : Promise.resolve({ items: [] })
  const query = { query: { limit: MOST } }
  const [inReview, drafts, refused, failing, policies, campaigns, paused, dead] = await Promise.all([
    asked('review', () => journeys({ status: 'IN_REVIEW' })),
    asked('draft', () => journeys({ status: 'DRAFT', by: reader.name })),
    asked('refused', () => journeys({ status: 'REFUSED', by: reader.name })),
    asked('failing', () => journeys({ failing: true })),
    asked('policy', () => answerOf(api.GET('/api/contact-policy/versions', { params: query }))),
    asked('budget', () => answerOf(api.GET('/api/campaigns', { params: query }))),
    asked('paused', () =>
      answerOf(api.GET('/api/launches', { params: { query: { status: 'PAUSED', limit: MOST } } })),
    ),
    asked('dead', () => answerOf(api.GET('/api/dead-letters', { params: query }))),
  ])
  const lists = {
    review: inReview,
    draft: drafts,
    refused,
    failing,
    policy: policies,
    budget: campaigns,
    paused,
  }
  return {
    inReview: inReview.items,
    drafts: drafts.items,
    refused: refused.items,
    failing: failing.items,
    policies: policies.items,
    campaigns: campaigns.items,
    paused: paused.items,
    more: MORE.filter((kind) => Boolean(lists[kind].next)),
    deadLetters: { count: dead.items.length, more: Boolean(dead.next) },
  }
}

function journeys(wanted: { status?: 'IN_REVIEW' | 'DRAFT' | 'REFUSED'; by?: string; failing?: boolean }) {
  const query = { ...wanted, limit: MOST_JOURNEYS }
  return answerOf(api.GET('/api/journey-summaries', { params: { query } }))
}
