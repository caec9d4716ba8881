import { expect, it } from 'vitest'
import { pieces } from './invented'

it('marks what was invented', () => {
  expect(pieces('Dear Anna, 1000 (Anna)', { firstName: 'Anna', balance: 1000 })).toEqual([
    { text: 'Dear ', invented: false },
    { text: 'Anna', invented: true },
    { text: ', ', invented: false },
    { text: '1000', invented: true },
    { text: ' (', invented: false },
    { text: 'Anna', invented: true },
    { text: ')', invented: false },
  ])
})

it('takes the longest, and signs for what they are', () => {
  expect(pieces('Anna Example?', { name: 'Anna Example', firstName: 'Anna', odd: '?' })).toEqual([
    { text: 'Anna Example', invented: true },
    { text: '?', invented: true },
  ])
})

it('leaves a message alone in which nothing was', () => {
  expect(pieces('Hello', {})).toEqual([{ text: 'Hello', invented: false }])
})
