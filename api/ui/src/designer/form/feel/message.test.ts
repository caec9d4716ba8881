import { describe, expect, it } from 'vitest'
import { parseTyped, readMessage, showTyped, writeMessage, type Segment } from './message'

const named = (name: string, fallback = ''): Segment => ({
  kind: 'placeholder',
  path: ['customer', 'attributes', name],
  fallback,
})
const text = (words: string): Segment => ({ kind: 'text', text: words })

describe('messages', () => {
  it('stay plain text where nothing is filled in', () => {
    expect(writeMessage(parseTyped('Your card is ready.'))).toBe('Your card is ready.')
    expect(writeMessage([])).toBe('')
    expect(readMessage('He said "no" \\ {x}')).toEqual([text('He said "no" \\ {x}')])
  })

  it('become FEEL that no missing value can empty', () => {
    expect(writeMessage(parseTyped('Dear {firstName|customer}, hello'))).toBe(
      '="Dear " + (if customer.attributes.firstName = null then "customer" else string(customer.attributes.firstName)) + ", hello"',
    )
    expect(writeMessage(parseTyped('{odd name}'))).toBe(
      '=(if customer.attributes.`odd name` = null then "" else string(customer.attributes.`odd name`))',
    )
  })

  it('are FEEL too where plain text would be taken for something else', () => {
    expect(writeMessage(parseTyped('=5'))).toBe('="=5"')
    expect(writeMessage(parseTyped('${x'))).toBe('="$" + "{x"')
    expect(writeMessage(parseTyped('#{x'))).toBe('="#" + "{x"')
  })

  it('of the reference journeys are understood', () => {
    const stored =
      '=(if customer.attributes.firstName = null then "Dear customer" else "Dear " + customer.attributes.firstName) + ", put aside"'
    expect(showTyped(readMessage(stored)!)).toBe('Dear {firstName|customer}, put aside')
  })

  it.each([
    ['=customer.attributes.firstName', 'a value that may be missing'],
    ['="a" + for x in [1] return x', 'a loop'],
    ['=if customer.attributes.a = null then "Hello" else "Dear " + customer.attributes.a', 'other words'],
    ['=if customer.attributes.a = null then "x" else string(customer.attributes.b)', 'another value'],
    ['="a" + 5', 'a number'],
    ['=', 'nothing'],
    ['="a\\\\\\"b"', 'an escape that the engine reads otherwise'],
  ])('%s is for the expert: %s', (stored) => {
    expect(readMessage(stored)).toBeNull()
  })

  it.each([
    'Dear {firstName|customer}',
    'a {{literal}} b',
    '{customer.tier|} x'.replace('|', ''),
    '{event.data.amount|0}',
  ])('%s is shown as it was typed', (typed) => {
    expect(showTyped(readMessage(writeMessage(parseTyped(typed)))!)).toBe(typed)
  })

  it('take a brace that begins nothing as a brace', () => {
    expect(parseTyped('a { b')).toEqual([text('a { b')])
    expect(parseTyped('{a|b}}')).toEqual([named('a', 'b'), text('}')])
    expect(showTyped([text('a { b')])).toBe('a {{ b')
  })

  it('come back as they went, whatever they hold', () => {
    for (const seed of Array(500).keys()) {
      const segments = someSegments(seed)
      const stored = writeMessage(segments)
      expect(readMessage(stored), stored).toEqual(segments)
      const typed = showTyped(segments)!
      expect(parseTyped(typed), typed).toEqual(segments)
      expect(stored).not.toMatch(/[$#]\{/)
    }
  })
})

/** Segments by chance, the same for the same seed; texts never stand beside texts. */
function someSegments(seed: number): Segment[] {
  const next = chance(seed)
  const words = (without = '') =>
    Array.from({ length: 1 + next(6) }, () => PIECES[next(PIECES.length)]!)
      .filter((piece) => ![...without].some((sign) => piece.includes(sign)))
      .join('')
  const found: Segment[] = []
  for (let n = 1 + next(4); n > 0; n--) {
    const last = found.at(-1)
    if (last?.kind === 'text' || next(2) === 0) found.push(named(NAMES[next(NAMES.length)]!, words('{}')))
    else found.push(text(words()))
  }
  return found
}

const NAMES = ['firstName', 'odd name', '余额', 'in', 'a-b', 'a.b']
const PIECES = [
  '"',
  '\\',
  '\n',
  '{',
  '}',
  '$',
  '#',
  '=',
  '|',
  '`',
  '+',
  '您好',
  '👋',
  'n',
  ' ',
  "'",
  'null',
  '${',
  '\\n',
  '\t',
]

/** A small generator of numbers below a bound. */
function chance(seed: number): (bound: number) => number {
  let state = (seed + 1) * 2_654_435_761
  return (bound) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0
    return (state >>> 8) % bound
  }
}
