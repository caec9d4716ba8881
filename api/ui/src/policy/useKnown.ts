import { computed, type ComputedRef } from 'vue'
import { answerOf, api } from '../api/client'
import { useQuery } from '../state/useQuery'
import { COMMON_CATEGORIES } from '../words/category-texts'
import { CHANNELS } from '../words/channels'
import type { ScopeForm } from './rule-form'

/** Values that the bank uses already, to be offered in forms. */
export interface Known {
  channels: readonly string[]
  categories: readonly string[]
  tiers: readonly string[]
  /** Names of campaigns by their ids. */
  campaigns: ReadonlyMap<string, string>
  /** Whether there are more campaigns than these. */
  moreCampaigns: boolean
}

/** More campaigns are a burden to choose from; their ids can be typed. */
const MOST = 200

const each = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flat())]

/** What the policy at hand names, what customers and contacts hold, and the campaigns that there are. */
export function useKnown(policy: () => readonly ScopeForm[]): ComputedRef<Known> {
  const vocabulary = useQuery(() => answerOf(api.GET('/api/vocabulary')), { steady: true })
  const campaigns = useQuery(() =>
    answerOf(api.GET('/api/campaigns', { params: { query: { limit: MOST } } })),
  )
  return computed(() => {
    const held = vocabulary.data.value
    const named = (of: 'channels' | 'categories' | 'tiers') => policy().flatMap((scope) => scope[of])
    return {
      channels: each(CHANNELS, held?.channels ?? [], named('channels')),
      categories: each(COMMON_CATEGORIES, held?.categories ?? [], named('categories')),
      tiers: each(held?.tiers ?? [], named('tiers')),
      campaigns: new Map(campaigns.data.value?.items.map(({ campaignId, name }) => [campaignId, name])),
      moreCampaigns: Boolean(campaigns.data.value?.next),
    }
  })
}
