import { describe, expect, it } from 'vitest'
import type { Step } from './flow'
import { funnel } from './funnel'

const step = (id: string, type: string, ...next: string[]): Step => ({
  id,
  name: id,
  type,
  goal: false,
  next,
})
const figure = (elementId: string, entered: number) => ({ elementId, entered, active: 0, failed: 0 })

describe('the funnel', () => {
  const steps = [
    step('bought', 'endEvent'),
    step('send', 'serviceTask', 'gate'),
    step('gate', 'exclusiveGateway', 'bought'),
    step('launched', 'startEvent', 'send'),
    step('heard', 'startEvent', 'send'),
  ]

  it('goes from the start to the end, with the share of all who began', () => {
    const rows = funnel(steps, [
      figure('bought', 30),
      figure('send', 100),
      figure('gate', 100),
      figure('launched', 80),
      figure('heard', 20),
    ])
    expect(rows.map(({ elementId, share }) => [elementId, share])).toEqual([
      ['launched', 0.8],
      ['heard', 0.2],
      ['send', 1],
      ['gate', 1],
      ['bought', 0.3],
    ])
    expect(rows.filter(({ fork }) => fork).map(({ elementId }) => elementId)).toEqual(['gate'])
  })

  it('has no shares before anybody began', () => {
    expect(funnel(steps, [figure('send', 0)])).toMatchObject([{ elementId: 'send', share: 0 }])
  })

  it('keeps figures of elements that the diagram does not know', () => {
    expect(funnel([], [figure('gone', 3)])).toMatchObject([{ elementId: 'gone', step: null, entered: 3 }])
  })
})
