import { expect, it } from 'vitest'
import type { Schemas } from '../api/client'
import { letterWords } from './letter-words'

const letter = (kind: Schemas['DeadLetter']['kind'], subject: string, reason: string) => ({
  id: 'x',
  kind,
  customerId: 'C1',
  subject,
  attempts: 3,
  since: '2026-01-01T00:00:00Z',
  reason,
})

const element = (_journey: string, _version: number, id: string) => `«${id}»`

it('tells a step by its name and its journey', () => {
  expect(letterWords(letter('STEP', 'salary-day/2/offer', 'STEP_FAILED'), element, 'en')).toMatchObject({
    what: 'A step failed',
    about: 'Step «offer», version 2',
    journey: 'salary-day',
    why: expect.stringContaining('cannot be carried out'),
  })
})

it('tells what is technical as that, with its code', () => {
  expect(letterWords(letter('DISPATCH', 'K1', 'ConnectException'), element, 'zh-CN')).toEqual({
    what: '消息没有发出',
    about: '联系 K1',
    journey: null,
    why: '技术故障（ConnectException）',
  })
  expect(letterWords(letter('SIGNAL', 'EventArrived', ''), element, 'en')).toMatchObject({
    about: 'The event it waited for came',
    why: 'Nobody knows why',
  })
  expect(letterWords(letter('SIGNAL', 'SomethingNew', 'toString'), element, 'en').about).toBe('SomethingNew')
})
