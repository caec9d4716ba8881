import { defineTexts } from '../language/language'

export const findingListTexts = defineTexts({
  'zh-CN': { error: '必须修改', warning: '请检查', none: '没有发现问题。' },
  en: { error: 'To be mended', warning: 'Worth a look', none: 'Nothing is wrong.' },
})
