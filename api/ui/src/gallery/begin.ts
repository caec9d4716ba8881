import { answerOf, api, type Schemas } from '../api/client'

/** What a new journey begins from. */
export interface Beginning {
  /** What the reader chose, in words. */
  title: string
  /** The name and key that it suggests. */
  name: string
  key?: string
  /** Whether the key may be one of an existing journey, of which this becomes the next version. */
  mayContinue: boolean
  /** The file of the journey under that name and key. */
  file: (name: string, key: string) => Promise<string | ArrayBuffer>
  /** What the steps are called, by their ids, for problems that name one. */
  steps?: ReadonlyMap<string, string>
}

/** Keeps a file as the next version of the journey that it names. */
export function post(file: string | ArrayBuffer): Promise<Schemas['JourneysDraft']> {
  return answerOf(
    api.POST('/api/journeys', {
      // A blob, so that the bytes go as they are, in the encoding that they declare.
      body: '',
      bodySerializer: () => new Blob([file], { type: 'application/xml' }),
      headers: { 'Content-Type': 'application/xml' },
    }),
  )
}

/** The journey with exactly this key; none where the key is free. */
export async function journeyWith(key: string): Promise<Schemas['JourneySummary'] | null> {
  const query = { text: key, limit: 1000 }
  const { items } = await answerOf(api.GET('/api/journey-summaries', { params: { query } }))
  return items.find((one) => one.key === key) ?? null
}
