import { expect, it } from 'vitest'
import type { Finding } from '../../../findings/finding-words'
import { badFeel, untold } from './told'

const finding = (elementId: string, rule: string, values = {}): Finding => ({
  elementId,
  rule,
  values,
  severity: 'ERROR',
  message: '',
})
const found = [
  finding('a', 'unreachable'),
  finding('a', 'send-bad-priority'),
  finding('b', 'dead-end'),
  finding('a', 'bad-feel', { input: 'text' }),
]

it('a form tells once what is wrong', () => {
  expect(untold(found, 'a').map(({ rule }) => rule)).toEqual(['unreachable'])
})

it('an expression is told what is wrong with it alone', () => {
  expect(badFeel(found, 'a', 'text')).toBe(found[3])
  expect(badFeel(found, 'a', 'channel')).toBeUndefined()
  expect(badFeel(found, 'a')).toBe(found[3])
  expect(badFeel(found, 'b')).toBeUndefined()
})
