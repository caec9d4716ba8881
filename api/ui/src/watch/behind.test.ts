import { expect, it } from 'vitest'
import { contactFilter, filterWords } from './behind'

it('an address names the contacts behind a number', () => {
  expect(contactFilter({ outcome: 'SUPPRESSED', reason: 'QUIET_HOURS', day: '2026-02-28' })).toEqual({
    outcome: 'SUPPRESSED',
    reason: 'QUIET_HOURS',
    launchId: undefined,
    decidedFrom: '2026-02-27T16:00:00.000Z',
    decidedTo: '2026-02-28T16:00:00.000Z',
  })
  expect(contactFilter({ launchId: 'L1', outcome: 'LOST', day: 'yesterday' })).toEqual({
    outcome: undefined,
    reason: undefined,
    launchId: 'L1',
  })
})

it('they are told in words', () => {
  const words = (query: Record<string, string>) => filterWords(contactFilter(query), 'en')
  expect(words({ outcome: 'SUPPRESSED', day: '2026-02-28' })).toBe('Suppressed · Feb 28')
  expect(words({ launchId: 'L1' })).toBe('of one launch')
  expect(words({})).toBe('all')
})
