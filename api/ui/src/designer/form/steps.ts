import type { Language } from '../../language/language'
import { kindOf, kindWords } from '../vocabulary'
import { objectsIn, textIn, type ModelObject } from './model/objects'

/** The steps beside one, in the same journey or sub-process. */
export function stepsOf(step: ModelObject): ModelObject[] {
  return objectsIn(step.$parent, 'flowElements').filter(
    ({ $type }) => $type !== 'bpmn:SequenceFlow' && !$type.startsWith('bpmn:Data'),
  )
}

/** What a step is called: by its name, else by what it is. */
export function stepWords(step: ModelObject | undefined, tag: Language): string {
  if (!step) return ''
  const name = textIn(step, 'name')
  const kind = kindWords(kindOf(step), tag).name
  return name === '' ? kind : name
}
