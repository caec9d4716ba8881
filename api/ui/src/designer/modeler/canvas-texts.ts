import { defineTexts } from '../../language/language'

/** The words of the canvas itself: its palette, the menus at its elements. */
export const canvasTexts = defineTexts({
  'zh-CN': {
    add: (step: string) => `添加：${step}`,
    append: '在后面添加步骤',
    change: '更换步骤',
    connect: '连接到其他步骤',
    note: '添加注释',
    remove: '删除',
    lasso: '框选多个元素',
    hand: '移动画布',
    space: '腾出或收回空间',
  },
  en: {
    add: (step) => `Add: ${step}`,
    append: 'Add a step behind',
    change: 'Change the step',
    connect: 'Connect to another step',
    note: 'Add a note',
    remove: 'Delete',
    lasso: 'Select several elements',
    hand: 'Move the canvas',
    space: 'Make or take away room',
  },
})
