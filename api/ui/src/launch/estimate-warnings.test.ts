import { describe, expect, it } from 'vitest'
import type { Schemas } from '../api/client'
import { warningsOf } from './estimate-warnings'

const estimate = (more: Partial<Schemas['LaunchEstimate']> = {}): Schemas['LaunchEstimate'] => ({
  version: 1,
  customers: 100,
  unknown: 0,
  contacts: [
    { channel: 'SMS', expected: 100 },
    { channel: 'PUSH', expected: 50.5 },
  ],
  unpaid: [],
  ...more,
})
const money = (amount: string) => ({ amount, currency: 'CNY' })
const warned = (more: Partial<Schemas['LaunchEstimate']>) => warningsOf(estimate(more), 'en')

describe('before a launch', () => {
  it('nothing is said where nothing is against it', () => {
    expect(warned({})).toEqual([])
    expect(warned({ cost: money('9.00'), left: money('10.00'), contactsLeft: 151 })).toEqual([])
  })

  it('a budget that is too small is told, in money and in contacts', () => {
    expect(warned({ cost: money('10.00'), left: money('9.00') })).toEqual([
      expect.stringContaining('does not pay for all'),
    ])
    expect(warned({ contactsLeft: 150 })).toEqual([expect.stringContaining('fewer contacts left')])
  })

  it('contacts that are not paid for use up no budget', () => {
    expect(warned({ contactsLeft: 100, unpaid: ['PUSH'] })).toEqual([
      expect.stringContaining('does not pay for Mobile bank'),
    ])
  })

  it('ids of nobody are told, and a number that may stand for nobody', () => {
    expect(warned({ unknown: 2 })).toEqual([expect.stringContaining('2 ids of the list')])
    expect(warned({ customers: 5, roundedUpTo: 5 })).toEqual([expect.stringContaining('nobody at all')])
    expect(warned({ customers: 10, roundedUpTo: 5 })).toEqual([])
  })
})
