import { describe, expect, it } from 'vitest'
import { editOf } from './edit-keys'

const key = (key: string, modifiers = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...modifiers,
})

describe('a key away from the canvas', () => {
  it.each([
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { metaKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['c', { metaKey: true }, 'copy'],
    ['v', { ctrlKey: true }, 'paste'],
  ] as const)('%s with %o means %s', (letter, modifiers, edit) => {
    expect(editOf(key(letter, modifiers))).toBe(edit)
  })

  it.each([
    ['z', {}],
    ['a', { ctrlKey: true }],
  ])('%s with %o means nothing', (letter, modifiers) => {
    expect(editOf(key(letter, modifiers))).toBeNull()
  })
})
