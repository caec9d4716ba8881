import { api } from '../../api/client'
import { ProblemError } from '../../api/problem'

/** Which version of which journey. */
export interface Place {
  readonly key: string
  readonly version: number
}

/** A version as it is stored: its BPMN and the mark of exactly this content. */
export interface StoredDraft {
  readonly xml: string
  readonly etag: string
}

/** Fetches a version's BPMN with its mark. */
export async function loadDraft({ key, version }: Place): Promise<StoredDraft> {
  const { data, error, response } = await api
    .GET('/api/journeys/{key}/versions/{version}/bpmn', {
      params: { path: { key, version } },
      parseAs: 'text',
      headers: { Accept: 'application/xml' },
    })
    .catch((thrown: unknown) => {
      throw ProblemError.of(thrown)
    })
  if (!response.ok) throw ProblemError.ofAnswer(response.status, error)
  return { xml: data as string, etag: response.headers.get('ETag') ?? '' }
}
