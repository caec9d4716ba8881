import { api } from '../../api/client'
import { ProblemError } from '../../api/problem'
import { DraftChanged } from './draft-changed'

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

/** What the server says beside a problem's own fields where a draft was changed by somebody else. */
interface ChangedProblem {
  readonly changedBy?: string
  readonly changedAt?: string
}

/**
 * Saves a draft where it is still the one of the mark; answers its new mark. Throws DraftChanged
 * where somebody else saved meanwhile.
 */
export async function saveDraft({ key, version }: Place, xml: string, etag: string): Promise<string> {
  const { error, response } = await api
    .PUT('/api/journeys/{key}/versions/{version}/bpmn', {
      params: { path: { key, version }, header: { 'If-Match': etag } },
      body: xml as never,
      bodySerializer: (body) => body as unknown as string,
      headers: { 'Content-Type': 'application/xml' },
    })
    .catch((thrown: unknown) => {
      throw ProblemError.of(thrown)
    })
  if (response.status === 412) {
    const { changedBy = '', changedAt = '' } = (error ?? {}) as ChangedProblem
    throw new DraftChanged(changedBy, changedAt)
  }
  if (!response.ok) throw ProblemError.ofAnswer(response.status, error)
  return response.headers.get('ETag') ?? ''
}
