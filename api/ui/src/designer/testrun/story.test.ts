import { describe, expect, it } from 'vitest'
import type { Schemas } from '../../api/client'
import type { Steps } from './steps'
import { story } from './story'

type Entry = Schemas['EntryView']

const steps: Steps = {
  name: (id) => ({ sms: 'Offer', wait: 'Three days', start: 'Start', asks: 'Approved?' })[id] ?? null,
  way: (id, next) => (id === 'asks' && next === 'wait' ? 'No' : null),
  startsByItself: true,
  startEvents: [],
  awaited: [],
}
const morning = '2026-01-01T00:00:00Z'
const evening = '2026-01-01T12:00:00Z'

const contact = (decision: 'APPROVED' | 'SUPPRESSED', codes: string[] = []): Entry['contact'] => ({
  channel: 'SMS',
  category: 'MARKETING',
  decision,
  reasons: codes.map((code) => ({ rule: code, code })),
  sentence: { zh: '一句话', en: 'A sentence' },
})

const told = (...entries: Entry[]) =>
  story(entries, steps, (key) => ({ 'salary-day': 'Salary day' })[key] ?? key, 'en')

describe('what happened to a customer of a test run', () => {
  it('is told moment by moment', () => {
    const moments = told(
      { time: morning, kind: 'BEGAN' },
      { time: morning, kind: 'ENTERED', elementId: 'start' },
      { time: evening, kind: 'ENDED', ending: 'COMPLETED' },
    )
    expect(moments.map(({ time, lines }) => [time, lines.map(({ title }) => title)])).toEqual([
      [morning, ['Enters the journey', 'Start']],
      [evening, ['The journey is through']],
    ])
  })

  it('tells a decision with its step, the rules that objected, and why in a sentence', () => {
    const [moment] = told(
      { time: morning, kind: 'ENTERED', elementId: 'sms' },
      { time: morning, kind: 'DECIDED', elementId: 'sms', contact: contact('SUPPRESSED', ['FREQUENCY_CAP']) },
    )
    expect(moment!.lines).toEqual([
      {
        title: 'Offer',
        decision: 'SUPPRESSED',
        reasons: ['Frequency cap reached'],
        details: ['A sentence'],
        tone: 'plain',
      },
    ])
  })

  it('says that nobody is contacted', () => {
    const [moment] = told({ time: morning, kind: 'DECIDED', elementId: 'sms', contact: contact('APPROVED') })
    expect(moment!.lines[0]!.details).toEqual(['A sentence', 'Counts as sent; nobody is contacted.'])
  })

  it('tells a wait with its step, and another one by itself', () => {
    const [moment] = told(
      { time: morning, kind: 'ENTERED', elementId: 'wait' },
      { time: morning, kind: 'WAITS_UNTIL', elementId: 'wait', until: evening },
      { time: morning, kind: 'WAITS_FOR', elementId: 'other', event: 'tact.receipt.clicked' },
    )
    expect(moment!.lines.map(({ title, details }) => [title, details.length])).toEqual([
      ['Three days', 1],
      ['Waits for the event: The customer clicked', 0],
    ])
    expect(moment!.lines[0]!.details[0]).toMatch(/^Waits until Jan 1, 2026/)
  })

  it('tells the way that a decision takes, where the next step shows it', () => {
    const titles = (...entries: Entry[]) => told(...entries)[0]!.lines.map(({ title }) => title)
    const asks: Entry = { time: morning, kind: 'ENTERED', elementId: 'asks' }
    expect(titles(asks, { time: morning, kind: 'ENTERED', elementId: 'wait' })).toEqual([
      'Approved? → No',
      'Three days',
    ])
    expect(titles(asks, { time: morning, kind: 'ENTERED', elementId: 'sms' })).toEqual(['Approved?', 'Offer'])
    expect(titles(asks)).toEqual(['Approved?'])
    expect(titles(asks, { time: morning, kind: 'ENDED', ending: 'COMPLETED' })[0]).toBe('Approved?')
  })

  it('tells what a contact of elsewhere came to', () => {
    const [moment] = told({ time: morning, kind: 'DECIDED', contact: contact('APPROVED') })
    expect(moment!.lines[0]).toMatchObject({
      title: 'Contact asked for elsewhere before (SMS)',
      decision: 'APPROVED',
      details: ['A sentence'],
    })
  })

  it('tells where it fails and why, also for reasons that are new', () => {
    const [moment] = told(
      { time: morning, kind: 'ENTERED', elementId: 'sms' },
      { time: morning, kind: 'FAILED', elementId: 'sms', reason: 'UNUSABLE_INPUT' },
    )
    expect(moment!.lines).toHaveLength(1)
    expect(moment!.lines[0]).toMatchObject({ title: 'Offer', tone: 'bad' })
    expect(told({ time: morning, kind: 'FAILED', reason: 'NEW' })[0]!.lines[0]).toMatchObject({
      title: 'Stuck',
      details: ['This step cannot be carried out for this customer.'],
    })
  })

  it('tells who is on the journey in truth, and steps that the drawing has no more', () => {
    const [moment] = told(
      { time: morning, kind: 'BEGAN', alreadyOn: 2 },
      { time: morning, kind: 'ENTERED', elementId: 'gone' },
      { time: morning, kind: 'ENTERED', elementId: 'x', journey: 'salary-day' },
      { time: morning, kind: 'ENTERED', elementId: 'y', journey: 'salary-day' },
    )
    expect(moment!.lines[0]!.details[0]).toContain('version 2')
    expect(moment!.lines.slice(1).map(({ title }) => title)).toEqual([
      'A step that the drawing has no more',
      'Called journey Salary day',
    ])
  })
})
