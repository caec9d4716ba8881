import { expect, it } from 'vitest'
import { enteringTakes, readPace } from './pace'

it.each([
  [0, 10, '1 second'],
  [10, 10, '1 second'],
  [599, 10, '1 minute'],
  [12_000, 10, '20 minutes'],
  [12_001, 10, '21 minutes'],
  [36_000, 10, '1 hour'],
  [36_001, 10, '2 hours'],
  [1_000_000, 5, '2 days 8 hours'],
])('%i customers at %i a second take %s', (customers, rate, words) => {
  expect(enteringTakes(customers, rate, 'en')).toBe(words)
})

it('speaks Chinese', () => {
  expect(enteringTakes(12_000, 10, 'zh-CN')).toBe('20 分钟')
})

it.each(['', ' ', '0', '-1', '1.5', '1e3', '100001', '99999999999999999999', 'fast'])(
  '“%s” is no pace',
  (text) => expect(readPace(text)).toBeNull(),
)

it.each([
  ['1', 1],
  [' 25 ', 25],
  ['100000', 100_000],
])('“%s” is a pace', (text, rate) => {
  expect(readPace(text)).toBe(rate)
})
