import { answerOf, api, type Schemas } from '../api/client'
import { postJourney } from './post-journey'

/** Begins a draft with the diagram of an existing version, byte for byte. */
export async function newVersionOf(key: string, version: number): Promise<Schemas['JourneysDraft']> {
  const params = { path: { key, version } }
  const bpmn = await answerOf(
    api.GET('/api/journeys/{key}/versions/{version}/bpmn', { params, parseAs: 'arrayBuffer' }),
  )
  return postJourney(bpmn as ArrayBuffer)
}
