import { describe, expect, it } from 'vitest'
import { ProblemError } from '../api/problem'
import { fieldWords } from './field-words'
import { problemWords } from './problem-words'

const problem = (status: number, code: string, violations: ProblemError['violations'] = []) =>
  new ProblemError({ status, code, detail: 'internal detail', violations: [...violations] })

describe('words for a problem', () => {
  it('say what to do about a code', () => {
    expect(problemWords(problem(403, 'OWN_PROPOSAL'), 'en')).toMatchObject({
      advice: expect.stringContaining('ask a colleague'),
      code: null,
    })
    expect(problemWords(problem(0, 'UNREACHABLE'), 'zh-CN').advice).toContain('网络')
  })

  it('fall back to the status', () => {
    expect(problemWords(problem(404, 'SOMETHING_UNKNOWN'), 'en').advice).toContain('cannot be found')
  })

  it('name the code where only an administrator can help', () => {
    const words = problemWords(problem(500, 'DEFECT'), 'en')
    expect(words.code).toBe('Code: DEFECT')
    expect(JSON.stringify(words)).not.toContain('internal detail')
    expect(problemWords(problem(500, 'constructor'), 'en').code).toBe('Code: constructor')
  })

  it('tell every field that breaks a rule in the reader’s language', () => {
    const violations = [
      { field: 'max', code: 'OUT_OF_RANGE', message: 'must be at least 1' },
      { field: 'x', code: 'SPECIAL', message: 'is special' },
    ]
    expect(problemWords(problem(422, 'INVALID_INPUT', violations), 'zh-CN').violations).toEqual([
      { field: 'max', message: '超出允许的范围' },
      { field: 'x', message: 'is special' },
    ])
    expect(problemWords(problem(422, 'INVALID_INPUT', violations), 'en').violations[0]).toEqual({
      field: 'max',
      message: 'must be at least 1',
    })
  })
})

it.each([
  ['unitCosts', 'Costs'],
  ['audience.customerIds[3]', 'Customer ids'],
  ['Task_1', 'Task_1'],
  ['constructor', 'constructor'],
])('the field %s is called %s', (field, words) => {
  expect(fieldWords(field, 'en')).toBe(words)
})
