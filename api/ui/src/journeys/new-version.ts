import { answerOf, api, type Schemas } from '../api/client'
import { post } from '../gallery/begin'

/** Begins a draft with the diagram of an existing version, byte for byte. */
export async function newVersionOf(key: string, version: number): Promise<Schemas['JourneysDraft']> {
  const params = { path: { key, version } }
  const bpmn = await answerOf(
    api.GET('/api/journeys/{key}/versions/{version}/bpmn', { params, parseAs: 'arrayBuffer' }),
  )
  return post(bpmn as ArrayBuffer)
}
