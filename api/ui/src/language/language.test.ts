import { afterEach, describe, expect, it } from 'vitest'
import { defineTexts, initialLanguage, speak, useTexts } from './language'

describe('language', () => {
  afterEach(() => speak('en'))

  it('is what was chosen before', () => {
    expect(initialLanguage('a=b; tact-language=zh-CN; c=d', 'en-GB')).toBe('zh-CN')
    expect(initialLanguage('tact-language=en', 'zh-CN')).toBe('en')
  })

  it('else is what the browser prefers, where it is Chinese, else English', () => {
    expect(initialLanguage('', 'zh-TW')).toBe('zh-CN')
    expect(initialLanguage('tact-language=fr', 'zh')).toBe('zh-CN')
    expect(initialLanguage('x-tact-language=zh-CN', 'de')).toBe('en')
  })

  it('changes texts as it changes', () => {
    const texts = useTexts(
      defineTexts({
        'zh-CN': { save: '保存', left: (n: string) => `还剩 ${n}` },
        en: { save: 'Save', left: (n) => `${n} left` },
      }),
    )
    expect(texts.value.save).toBe('Save')
    speak('zh-CN')
    expect(texts.value.left('3')).toBe('还剩 3')
  })

  it('does not compile where a language lacks a text', () => {
    // @ts-expect-error English has no word for it.
    defineTexts({ 'zh-CN': { save: '保存', leave: '离开' }, en: { save: 'Save' } })
  })
})
