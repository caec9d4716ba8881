import { computed, type ComputedRef } from 'vue'
import { answerOf, api } from '../api/client'
import { useQuery } from '../state/useQuery'

/** Values that the bank uses already, to be offered in forms. */
export interface Known {
  categories: string[]
  tiers: string[]
  campaigns: string[]
}

/** What is known: by the policy at hand, and by the campaigns that there are. */
export function useKnown(policy: () => { categories: string[]; tiers: string[] }): ComputedRef<Known> {
  const campaigns = useQuery(() => answerOf(api.GET('/api/campaigns', { params: { query: { limit: 200 } } })))
  return computed(() => {
    const { categories, tiers } = policy()
    return {
      categories: [...new Set(['MARKETING', 'SERVICE', 'REGULATORY', ...categories])],
      tiers: [...new Set(tiers)],
      campaigns: campaigns.data.value?.items.map(({ campaignId }) => campaignId) ?? [],
    }
  })
}
