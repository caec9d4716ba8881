import { api } from '../../api/client'
import { ProblemError } from '../../api/problem'
import { draftProblem } from './draft-changed'

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
  if (!response.ok) throw draftProblem(response.status, error)
  return response.headers.get('ETag') ?? ''
}

/**
 * Hands a draft in for review where it is still the one of the mark. Throws DraftChanged where somebody
 * else saved meanwhile.
 */
export async function submitDraft({ key, version }: Place, etag: string, comment: string): Promise<void> {
  const { error, response } = await api
    .POST('/api/journeys/{key}/versions/{version}/submit', {
      params: { path: { key, version }, header: { 'If-Match': etag } },
      body: { comment: comment || undefined },
    })
    .catch((thrown: unknown) => {
      throw ProblemError.of(thrown)
    })
  if (!response.ok) throw draftProblem(response.status, error)
}

/** The mark of a version's BPMN, as a list or a page that shows the version names it. */
export const etagOf = ({ sha256 }: { sha256: string }) => `"${sha256}"`
