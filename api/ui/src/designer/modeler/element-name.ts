import type { Language } from '../../language/language'
import { defineTexts } from '../../language/language'
import { kindOf, kindWords } from '../vocabulary'
import type { Modeler } from './services'
import { shapeOf } from './shape-of'

const texts = defineTexts({
  'zh-CN': { journey: '整个旅程', way: '一条连线' },
  en: { journey: 'The journey as a whole', way: 'A way' },
})

/** What people call an element: its name, else what kind of step it is. */
export function elementName(modeler: Modeler | null, elementId: string, tag: Language): string {
  const element = modeler && shapeOf(modeler, elementId)
  if (!element || element.type === 'bpmn:Process') return texts[tag].journey
  const { businessObject } = element
  if ('waypoints' in element) return businessObject.name || texts[tag].way
  return businessObject.name || kindWords(kindOf(businessObject), tag).name
}
