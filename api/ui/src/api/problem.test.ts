import { describe, expect, it } from 'vitest'
import { ProblemError } from './problem'

describe('a problem', () => {
  it('is what the answer tells', () => {
    const violations = [{ field: 'max', code: 'OUT_OF_RANGE', message: 'at least 1' }]
    const problem = ProblemError.ofAnswer(422, { code: 'INVALID_INPUT', detail: 'no', violations })
    expect(problem).toMatchObject({ status: 422, code: 'INVALID_INPUT', message: 'no', violations })
  })

  it.each([undefined, null, '<html>', 5, {}])('is told by its status where the body is %s', (body) => {
    expect(ProblemError.ofAnswer(502, body)).toMatchObject({ status: 502, code: 'STATUS_502' })
  })

  it('is also a network that fails', () => {
    expect(ProblemError.of(new TypeError('Failed to fetch')).code).toBe('UNREACHABLE')
  })

  it('is no defect of ours', () => {
    expect(() => ProblemError.of(new RangeError('x'))).toThrow(RangeError)
  })
})
