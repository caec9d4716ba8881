import { expect, it } from 'vitest'
import { LaunchKeys } from './launch-key'

it('keeps the key of the same launch', () => {
  const keys = new LaunchKeys()
  const first = keys.of({ audience: { everybody: true } })
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(keys.of({ audience: { everybody: true } })).toBe(first)
})

it('has another for another launch', () => {
  const keys = new LaunchKeys()
  const first = keys.of({ ratePerSecond: 1 })
  expect(keys.of({ ratePerSecond: 2 })).not.toBe(first)
  expect(new LaunchKeys().of({ ratePerSecond: 1 })).not.toBe(first)
})
