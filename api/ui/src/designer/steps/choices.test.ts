import { describe, expect, it } from 'vitest'
import { stepKind } from '../vocabulary'
import { kindsAfter, kindsInPlaceOf } from './choices'

const step = ($type: string) => ({ $type, get: () => undefined })
const ids = (kinds: readonly { id: string }[]) => kinds.map(({ id }) => id)

describe('after a step', () => {
  it('nothing comes where the journey ends', () => {
    expect(kindsAfter(step('bpmn:EndEvent'))).toEqual([])
  })

  it('only waits come where the first of them decides', () => {
    expect(ids(kindsAfter(step('bpmn:EventBasedGateway')))).toEqual(['wait', 'wait-until', 'wait-for-event'])
  })

  it('something can happen meanwhile only where customers stay', () => {
    expect(ids(kindsAfter(step('bpmn:ServiceTask')))).toContain('meanwhile-event')
    expect(ids(kindsAfter(step('bpmn:StartEvent')))).not.toContain('meanwhile-event')
    expect(ids(kindsAfter(step('bpmn:StartEvent')))).not.toContain('start')
  })
})

describe('in place of a step', () => {
  it('comes what has its role', () => {
    expect(ids(kindsInPlaceOf(step('bpmn:StartEvent'), stepKind('start')))).toEqual(['start-by-event'])
    expect(ids(kindsInPlaceOf(step('bpmn:BoundaryEvent'), null))).toEqual([
      'meanwhile-event',
      'meanwhile-time',
    ])
    expect(ids(kindsInPlaceOf(step('bpmn:Task'), null))).toContain('send-contact')
  })
})
