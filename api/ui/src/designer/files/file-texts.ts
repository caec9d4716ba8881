import { defineTexts } from '../../language/language'

export const fileTexts = defineTexts({
  'zh-CN': {
    file: '文件',
    open: '导入 BPMN 文件',
    openNote: '代替现在的图；原来的图会先下载成文件。',
    bpmn: '下载 BPMN',
    bpmnNote: 'Camunda Modeler 可以直接打开。',
    picture: '下载图片（SVG）',
    templates: '下载步骤模板',
    templatesNote: '供 Camunda Modeler 使用。',
    arrange: '自动排版',
    drop: '把 BPMN 文件放在这里导入',
    replaceSure: '导入的图将代替现在的图。现在的图会先下载成文件。要继续吗？',
    replace: '导入',
    unreadable: '这个文件不是能读的 BPMN 2.0 文件。请用别的工具打开检查，或换一个文件。',
    undrawn: '这个旅程没有图形信息，画布上没有东西可显示。',
    undrawnParts: '有些步骤或连线没有图形信息，画布上没有显示。',
    draw: '自动画出来',
    drawn: '图形信息缺失或不完整，整个旅程已经自动画出来。',
    undrawable: '没能自动画出来。请再试一次，或在别的工具里画好再导入。',
    opened: (name: string) => `已导入 ${name}。请看“问题”页，把草图里的步骤换成可以执行的步骤。`,
    leftOut: (names: readonly string[]) =>
      `只有别的引擎才会执行的内容没有导入，请检查：${names.map((name) => `“${name}”`).join('、')}。`,
    poolsLeftOut: (names: readonly string[]) =>
      `泳池和泳道在这里不起作用，已经去掉${names.length > 0 ? `：${names.map((name) => `“${name}”`).join('、')}` : ''}。`,
    othersLeftOut: (names: readonly string[]) =>
      `一个文件只放一个旅程，其他流程已经去掉：${names.map((name) => `“${name}”`).join('、')}。`,
  },
  en: {
    file: 'File',
    open: 'Import a BPMN file',
    openNote: 'In place of the drawing here, which is downloaded as a file first.',
    bpmn: 'Download as BPMN',
    bpmnNote: 'Camunda Modeler opens it as it is.',
    picture: 'Download a picture (SVG)',
    templates: 'Download the element templates',
    templatesNote: 'For Camunda Modeler.',
    arrange: 'Arrange by itself',
    drop: 'Drop a BPMN file here to import it',
    replaceSure: 'The file takes the place of the drawing here, which is downloaded first. Go on?',
    replace: 'Import',
    unreadable:
      'This is no BPMN 2.0 file that can be read. Check it in another tool, or choose another file.',
    undrawn: 'This journey came without a drawing, so the canvas has nothing to show.',
    undrawnParts: 'Some steps or ways are not drawn: the canvas does not show them.',
    draw: 'Draw it',
    drawn: 'The drawing was missing or not whole, so the whole journey was drawn by itself.',
    undrawable: 'It could not be drawn by itself. Try again, or draw it in another tool and import it.',
    opened: (name) =>
      `${name} is imported. See the findings, and replace what is only sketched by steps that can be carried out.`,
    leftOut: (names) =>
      `What only another engine carries out was left out of ${names.map((name) => `“${name}”`).join(', ')}; check ${names.length === 1 ? 'it' : 'them'}.`,
    poolsLeftOut: (names) =>
      `Pools and lanes do nothing here and were left out${names.length > 0 ? `: ${names.map((name) => `“${name}”`).join(', ')}` : ''}.`,
    othersLeftOut: (names) =>
      `One file is one journey; other processes were left out: ${names.map((name) => `“${name}”`).join(', ')}.`,
  },
})
