import bpmnJsInChinese from 'bpmn-js-i18n-zh/lib/bpmn-js'
import { watch } from 'vue'
import { language, type Language } from '../../language/language'
import { service, type Modeler } from './services'

/** What bpmn-js says and its own translations lack or call by a programmer's word. */
const added: Readonly<Record<string, string>> = {
  'Activate create/remove space tool': '腾出或收回空间',
  'Activate hand tool': '移动画布',
  'Activate lasso tool': '框选多个元素',
  'Change element': '更换步骤',
  'Close minimap': '收起缩略图',
  'Open minimap': '展开缩略图',
  'Search in diagram': '在旅程中查找',
  'Toggle label': '编辑名称',
  'No matching elements found': '没有找到',
  'Search menu': '查找',
  'No results found': '没有找到',
}
const chinese: Readonly<Record<string, string>> = { ...bpmnJsInChinese, ...added }

/** A text of bpmn-js in a language, its `{places}` filled. */
export function translateTo(
  tag: Language,
  text: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const words = tag === 'zh-CN' && Object.hasOwn(chinese, text) ? chinese[text]! : text
  return words.replace(/{([^}]+)}/g, (place, name: string) => values[name] ?? place)
}

/** Has bpmn-js speak the language of the pages. */
export const translateModule = {
  translate: [
    'value',
    (text: string, values?: Record<string, string>) => translateTo(language.value, text, values),
  ],
}

/** Has the palette and what is open at the canvas speak the new language when it changes. */
export function translateAgain(modeler: Modeler): () => void {
  return watch(language, () => {
    service(modeler, 'popupMenu').close()
    service(modeler, 'eventBus').fire('i18n.changed', {})
    drawAgain(modeler)
    // The minimap says its words anew only when it opens and closes.
    const minimap = modeler.get('minimap') as { toggle: () => void }
    minimap.toggle()
    minimap.toggle()
    const chosen = service(modeler, 'selection').get()
    service(modeler, 'selection').select([])
    service(modeler, 'selection').select(chosen)
  })
}

/** Steps say in words what they do. */
function drawAgain(modeler: Modeler): void {
  const elements = service(modeler, 'elementRegistry').filter((element) => 'width' in element)
  service(modeler, 'eventBus').fire('elements.changed', { elements })
}
