import { expect, it } from 'vitest'
import { feelProblemWords } from './problem-words'

it('tells what is wrong with an expression', () => {
  expect(feelProblemWords({ problem: 'EMPTY' }, 'zh-CN')).toBe('表达式是空的。')
  expect(feelProblemWords({ problem: 'UNKNOWN_FUNCTION', function: 'sort' }, 'en')).toMatch(/function: sort$/)
})

it('has words for problems that are newer than the pages', () => {
  expect(feelProblemWords({ problem: 'TELEPATHY' }, 'en')).toBe('This expression cannot be used.')
  expect(feelProblemWords({}, 'zh-CN')).toBe('这个表达式不能使用。')
})
