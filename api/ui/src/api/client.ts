import createClient from 'openapi-fetch'
import { signInAgain } from '../session/sign-in-again'
import { ProblemError } from './problem'
import type { components, paths } from './schema'
import { csrfToken, sessionFetch } from './session-fetch'

/** The types of the API, such as `Schemas['JourneyView']`. */
export type Schemas = components['schemas']

/** Calls Tact: `answerOf(api.GET('/api/journeys/{key}', { params: { path: { key } } }))`. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: sessionFetch({ send: (request) => fetch(request), token: csrfToken, signInAgain }),
})

/** What a call answers. Throws a ProblemError where it is refused or cannot be made. */
export async function answerOf<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  let answer
  try {
    answer = await call
  } catch (thrown) {
    throw ProblemError.of(thrown)
  }
  if (!answer.response.ok) throw ProblemError.ofAnswer(answer.response.status, answer.error)
  return answer.data as T
}
