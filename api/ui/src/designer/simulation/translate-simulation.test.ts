import { describe, expect, it } from 'vitest'
import { wordsIn } from './translate-simulation'

describe('the words of the simulation', () => {
  it('are put from the library’s own and from the other language', () => {
    expect(wordsIn('zh-CN').get('Trigger Event')).toBe('触发')
    expect(wordsIn('zh-CN').get('Let it happen')).toBe('触发')
    expect(wordsIn('en').get('触发')).toBe('Let it happen')
    expect(wordsIn('en').get('Let it happen')).toBe('Let it happen')
    expect(wordsIn('en').get('Salary came')).toBeUndefined()
  })
})
