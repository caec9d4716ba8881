import { answerOf, api, type Schemas } from '../api/client'
import { ProblemError } from '../api/problem'

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
  /** What something that only another engine carries out was left out of, by name. */
  leftOut?: readonly string[]
  /** What the journey and its steps are called, by their ids, for problems that name one. */
  steps?: ReadonlyMap<string, string>
}

/** The journey with exactly this key; none where the key is free. */
export async function journeyWith(key: string): Promise<Schemas['JourneyView'] | null> {
  try {
    return await answerOf(api.GET('/api/journeys/{key}', { params: { path: { key } } }))
  } catch (thrown) {
    if (ProblemError.of(thrown).status === 404) return null
    throw thrown
  }
}
