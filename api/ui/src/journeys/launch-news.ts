import type { Schemas } from '../api/client'

type Launch = Schemas['LaunchStanding']

/**
 * Launches that were fetched, with what has been told since: how far they are now, and which have
 * begun. Both come the newest first.
 *
 * @param status only those that stand there; all of them where it is empty
 */
export function withNews(
  fetched: readonly Launch[],
  news: readonly Launch[],
  status: Launch['status'] | '',
): Launch[] {
  const told = new Map(news.map((one) => [one.launchId, one]))
  const newest = fetched[0]?.launchId ?? ''
  const begun = news.filter(({ launchId }) => launchId > newest)
  return [...begun, ...fetched.map((one) => told.get(one.launchId) ?? one)].filter(
    (one) => status === '' || one.status === status,
  )
}
