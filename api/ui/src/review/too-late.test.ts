import { expect, it } from 'vitest'
import { cameTooLate } from './too-late'

it('is too late where somebody else has decided, not where something else went wrong', () => {
  expect(cameTooLate('WRONG_STATUS', 'REFUSED')).toBe(true)
  expect(cameTooLate('WRONG_STATUS', 'PUBLISHED')).toBe(true)
  expect(cameTooLate('WRONG_STATUS', 'IN_REVIEW')).toBe(false)
  expect(cameTooLate('UNREACHABLE', 'REFUSED')).toBe(false)
  expect(cameTooLate(undefined, 'REFUSED')).toBe(false)
})
