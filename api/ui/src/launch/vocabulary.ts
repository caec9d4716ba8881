import { answerOf, api } from '../api/client'
import type { Vocabulary } from './fields'

/** What the bank's customers hold, for the fields of a filter. */
export const vocabulary = (): Promise<Vocabulary> => answerOf(api.GET('/api/vocabulary'))
