import { describe, expect, it } from 'vitest'
import { mayAs } from './session'

describe('roles', () => {
  it('allow what any of them may', () => {
    expect(mayAs(['MARKETER'], ['APPROVER', 'MARKETER'])).toBe(true)
    expect(mayAs(['MARKETER'], ['ADMIN'])).toBe(false)
    expect(mayAs([], ['ADMIN'])).toBe(false)
  })

  it('are not needed where none is named', () => {
    expect(mayAs([], [])).toBe(true)
  })
})
