import { reactive } from 'vue'
import { answerOf, api } from '../api/client'

/** What something is called, by its id. */
export type NameOf = (id: string) => string

/** Names things, each asked for once; until that is answered, and where it cannot be, by their ids. */
function useNames(fetch: (id: string) => Promise<{ name: string }>): NameOf {
  const names = reactive(new Map<string, string>())
  const asked = new Set<string>()

  async function ask(id: string): Promise<void> {
    const { name } = await fetch(id)
    names.set(id, name || id)
  }

  return (id) => {
    if (id !== '' && !asked.has(id)) {
      asked.add(id)
      // What cannot be asked for keeps its id.
      void ask(id).catch(() => undefined)
    }
    return names.get(id) ?? id
  }
}

/** Names journeys by their keys. */
export const useJourneyNames = (): NameOf =>
  useNames((key) => answerOf(api.GET('/api/journeys/{key}', { params: { path: { key } } })))

/** Names campaigns by their ids. */
export const useCampaignNames = (): NameOf =>
  useNames((campaignId) =>
    answerOf(api.GET('/api/campaigns/{campaignId}', { params: { path: { campaignId } } })),
  )
