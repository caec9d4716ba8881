import { reactive } from 'vue'
import { answerOf, api } from '../api/client'

/** The names of a diagram's elements, by their ids. */
export function namesIn(xml: string): Record<string, string> {
  const names: Record<string, string> = {}
  for (const element of new DOMParser()
    .parseFromString(xml, 'application/xml')
    .querySelectorAll('[id][name]')) {
    names[element.getAttribute('id')!] = element.getAttribute('name')!
  }
  return names
}

/** What an element of a version's diagram is called, by its id. */
export type ElementName = (journey: string, version: number, id: string) => string

/** Names elements as their diagram does, once it has been fetched; until then, and else, by their ids. */
export function useElementNames(): ElementName {
  const diagrams = reactive(new Map<string, Record<string, string>>())
  const asked = new Set<string>()

  async function fetchNames(key: string, version: number): Promise<void> {
    const params = { path: { key, version } }
    const xml = await answerOf(
      api.GET('/api/journeys/{key}/versions/{version}/bpmn', { params, parseAs: 'text' }),
    )
    diagrams.set(`${key}/${version}`, namesIn(String(xml)))
  }

  return (journey, version, id) => {
    const key = `${journey}/${version}`
    if (!asked.has(key)) {
      asked.add(key)
      // A diagram that cannot be fetched leaves the ids as they are.
      void fetchNames(journey, version).catch(() => undefined)
    }
    return diagrams.get(key)?.[id] ?? id
  }
}
