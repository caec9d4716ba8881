import { expect, it } from 'vitest'
import { CallKeys } from './call-keys'

it('keeps the key of the same call', () => {
  const keys = new CallKeys()
  const first = keys.of({ audience: { everybody: true } })
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(keys.of({ audience: { everybody: true } })).toBe(first)
})

it('has another for another call', () => {
  const keys = new CallKeys()
  const first = keys.of({ ratePerSecond: 1 })
  expect(keys.of({ ratePerSecond: 2 })).not.toBe(first)
  expect(new CallKeys().of({ ratePerSecond: 1 })).not.toBe(first)
})

it('has another for the same call once it was done', () => {
  const keys = new CallKeys()
  const first = keys.of({ ratePerSecond: 1 })
  keys.done()
  expect(keys.of({ ratePerSecond: 1 })).not.toBe(first)
})
