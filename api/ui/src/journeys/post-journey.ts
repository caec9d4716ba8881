import { CallKeys } from '../api/call-keys'
import { answerOf, api, type Schemas } from '../api/client'

const keys = new CallKeys()

/**
 * Keeps a file as the next version of the journey that it names. Where the answer was lost, the same
 * may be asked for again: it is kept once.
 *
 * @param begins whether it is to be a new journey; refused as JOURNEY_KNOWN where its key has one
 */
export async function postJourney(
  file: string | ArrayBuffer,
  begins = false,
): Promise<Schemas['JourneysDraft']> {
  const text = typeof file === 'string' ? file : new TextDecoder('latin1').decode(file)
  const made = await answerOf(
    api.POST('/api/journeys', {
      params: {
        header: { 'Idempotency-Key': keys.of([text, begins]), ...(begins ? { 'If-None-Match': '*' } : {}) },
      },
      // A blob, so that the bytes go as they are, in the encoding that they declare.
      body: '',
      bodySerializer: () => new Blob([file], { type: 'application/xml' }),
      headers: { 'Content-Type': 'application/xml' },
    }),
  )
  keys.done()
  return made
}
