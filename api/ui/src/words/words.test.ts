import { expect, it } from 'vitest'
import { actorWords } from './actor-texts'
import { codeWords } from './code-texts'
import { eventWords } from './event-texts'

it('has words for states, channels and reasons', () => {
  expect(codeWords('DEFERRED', 'en')).toBe('Waiting')
  expect(codeWords('WECHAT', 'zh-CN')).toBe('微信')
  expect(codeWords('QUIET_HOURS', 'en')).toBe('Quiet hours')
  expect(eventWords('ComplaintMade', 'zh-CN')).toBe('客户投诉')
})

it('shows what is newer than the pages as it is', () => {
  expect(codeWords('TELEPATHY', 'en')).toBe('TELEPATHY')
  expect(codeWords('toString', 'en')).toBe('toString')
  expect(eventWords('MoonLanding', 'en')).toBe('MoonLanding')
})

it.each([
  ['user:ann', 'ann'],
  ['channel:app', 'channel app'],
  ['journey:salary-day/2/send', 'journey «salary-day»'],
  ['journey:salary-day/2', 'journey «salary-day»'],
  ['tact:dispatcher', 'Tact'],
  ['tact', 'tact'],
])('tells who %s is', (actor, words) => {
  expect(actorWords(actor, 'en', (key) => `«${key}»`)).toBe(words)
})
