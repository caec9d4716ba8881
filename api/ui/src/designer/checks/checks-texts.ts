import { defineTexts } from '../../language/language'

export const checksTexts = defineTexts({
  'zh-CN': {
    none: '没有发现问题。',
    journey: '整个旅程',
    way: '一条连线',
    error: '必须修改',
    warning: '请检查',
  },
  en: {
    none: 'Nothing is wrong.',
    journey: 'The journey as a whole',
    way: 'A way',
    error: 'To be mended',
    warning: 'Worth a look',
  },
})
