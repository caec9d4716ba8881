import { defineTexts } from '../../language/language'

export const checksTexts = defineTexts({
  'zh-CN': { journey: '整个旅程', way: '一条连线' },
  en: { journey: 'The journey as a whole', way: 'A way' },
})
