import { describe, expect, it } from 'vitest'
import { inOrderOfFlow, type Placed } from './order'

const step = (id: string, next: string[] = [], more: Partial<Placed> = {}): Placed => ({
  id,
  x: 0,
  y: 0,
  start: false,
  edge: [],
  next,
  ...more,
})
const ids = (steps: readonly Placed[]) => inOrderOfFlow(steps).map(({ id }) => id)

describe('the order of flow', () => {
  it('follows the first way to its end, then the others', () => {
    const steps = [
      step('end', [], { x: -10 }),
      step('second', ['end']),
      step('first', ['end']),
      step('branch', ['first', 'second']),
      step('start', ['branch'], { start: true, y: 100 }),
    ]
    expect(ids(steps)).toEqual(['start', 'branch', 'first', 'end', 'second'])
  })

  it('has what happens meanwhile right behind its step', () => {
    const steps = [
      step('late', ['end']),
      step('send', ['end'], { edge: ['late'] }),
      step('start', ['send'], { start: true }),
      step('end'),
    ]
    expect(ids(steps)).toEqual(['start', 'send', 'late', 'end'])
  })

  it('goes round a loop once, and has what nobody comes to at the end', () => {
    const steps = [
      step('lost', ['alone']),
      step('alone'),
      step('wait', ['send']),
      step('send', ['wait']),
      step('start', ['send'], { start: true, y: 50 }),
    ]
    expect(ids(steps)).toEqual(['start', 'send', 'wait', 'lost', 'alone'])
  })

  it('begins at the uppermost start, and has every step of a ring without a start', () => {
    const starts = [step('low', [], { start: true, y: 9 }), step('high', [], { start: true })]
    expect(ids(starts)).toEqual(['high', 'low'])
    expect(ids([step('a', ['b']), step('b', ['a'])])).toEqual(['a', 'b'])
  })

  it('takes a journey of many thousand steps', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => step(`${i}`, [`${i + 1}`], { start: i === 0 }))
    expect(ids(many)).toHaveLength(20_000)
  })
})
