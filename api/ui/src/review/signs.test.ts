import { expect, it } from 'vitest'
import type { Change } from './difference'
import { markedKinds, marksOf } from './signs'

const words = { added: 'Added', changed: 'Changed', removed: 'Removed', moved: 'Only moved' }
const changes: Change[] = [
  { elementId: 'new', kind: 'added' },
  { elementId: 'other', kind: 'changed' },
  { elementId: 'gone', kind: 'removed' },
  { elementId: 'shifted', kind: 'moved' },
]
const marked = (withMoved: boolean) => {
  const { before, after } = markedKinds(withMoved)
  return [before, after].map((kinds) => [...marksOf(changes, kinds, words).keys()])
}

it('marks what came, went and is otherwise, and not what only moved', () => {
  expect(marked(false)).toEqual([
    ['other', 'gone'],
    ['new', 'other'],
  ])
})

it('marks what only moved in both diagrams where that is asked for', () => {
  expect(marked(true)).toEqual([
    ['other', 'gone', 'shifted'],
    ['new', 'other', 'shifted'],
  ])
})

it('says the kind of change by a sign, a look and a word', () => {
  expect(marksOf(changes, ['added'], words).get('new')).toEqual({
    look: 'mark-added',
    badge: { text: '+', words: 'Added', look: 'mark-sign added', at: 'head' },
  })
})
