import type { Element } from '../../modeler/services'
import type { Editor } from './editor'
import { objectsIn, textIn, type ModelObject } from './objects'

/** What an author noted at an element. */
export function notesOf(object: ModelObject): string {
  return textIn(objectsIn(object, 'documentation')[0], 'text')
}

/** Notes something at an element; nothing takes the note away. */
export function setNotes(editor: Editor, element: Element, object: ModelObject, text: string): void {
  const [known, ...others] = objectsIn(object, 'documentation')
  if (known && text !== '') editor.set(element, known, { text })
  else {
    const made = text === '' ? [] : [editor.make('bpmn:Documentation', object, { text })]
    editor.set(element, object, { documentation: [...made, ...others] })
  }
}
