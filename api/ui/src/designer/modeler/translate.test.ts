import { describe, expect, it } from 'vitest'
import { translateTo } from './translate'

describe('the words of bpmn-js', () => {
  it('are Chinese in the Chinese pages', () => {
    expect(translateTo('zh-CN', 'Open minimap')).toBe('展开缩略图')
    expect(translateTo('zh-CN', 'Align elements')).toBe('对齐元素')
    expect(translateTo('en', 'Align elements')).toBe('Align elements')
  })

  it('have their places filled, and stand as they are where nobody translated them', () => {
    expect(translateTo('en', 'no {what} in {where}', { what: 'step' })).toBe('no step in {where}')
    expect(translateTo('zh-CN', 'constructor')).toBe('constructor')
  })
})
