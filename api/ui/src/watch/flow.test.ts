import { describe, expect, it } from 'vitest'
import { inOrderOfFlow, type Step } from './flow'

/** Steps in this order, with ways like `a>b`. */
function steps(ids: string, ...ways: string[]): Step[] {
  return ids.split(' ').map((id) => ({
    id,
    name: '',
    type: 'task',
    goal: false,
    next: ways.map((way) => way.split('>')).flatMap(([from, to]) => (from === id ? [to!] : [])),
  }))
}

const order = (...args: [string, ...string[]]) =>
  inOrderOfFlow(steps(...args))
    .map(({ id }) => id)
    .join(' ')

describe('the order of flow', () => {
  it('follows the ways, not the drawing', () => {
    expect(order('end wait start send', 'start>send', 'send>wait', 'wait>end')).toBe('start send wait end')
  })

  it('keeps each branch together and joins after both', () => {
    expect(
      order('start gate a b join end', 'start>gate', 'gate>a', 'gate>b', 'a>join', 'b>join', 'join>end'),
    ).toBe('start gate a b join end')
  })

  it('is not led astray by ways that come back', () => {
    expect(order('start wait send end', 'start>wait', 'wait>send', 'send>wait', 'send>end')).toBe(
      'start wait send end',
    )
    expect(order('a b', 'a>b', 'b>a')).toBe('a b')
  })

  it('begins with the first of several starts', () => {
    expect(order('one two send', 'one>send', 'two>send')).toBe('one two send')
  })

  it('keeps what nothing leads to and what leads nowhere', () => {
    expect(order('start lost end', 'start>end', 'lost>gone')).toBe('start end lost')
  })

  it('takes long diagrams', () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => `s${n}`)
    const ways = ids.slice(1).map((id, n) => `s${n}>${id}`)
    const chain = ids.map((id, n) => ({ ...steps(id)[0]!, next: ways[n] ? [ids[n + 1]!] : [] }))
    expect(inOrderOfFlow([...chain].reverse()).map(({ id }) => id)).toEqual(ids)
  })
})
