import { service, type Element, type Modeler, type Shape } from './services'

export type Edit = 'undo' | 'redo' | 'copy' | 'paste'

/** What a key asks for away from the canvas, where bpmn-js does not hear it. */
export function editOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): Edit | null {
  if (!event.ctrlKey && !event.metaKey) return null
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? 'redo' : 'undo'
    case 'y':
      return 'redo'
    case 'c':
      return 'copy'
    case 'v':
      return 'paste'
    default:
      return null
  }
}

interface CopyPaste {
  copy: (elements: Element[]) => unknown
  paste: (where: { element: Element; point: { x: number; y: number } }) => Element[] | undefined
}

/** How far below what was copied the copy stands. */
const BELOW = 160

/** Does it. What is pasted stands below what is chosen, and is chosen then. */
export function doEdit(modeler: Modeler, edit: Edit): void {
  const commandStack = service(modeler, 'commandStack')
  const selection = service(modeler, 'selection')
  const copyPaste = modeler.get('copyPaste') as unknown as CopyPaste
  const chosen = selection.get() as Shape[]
  if (edit === 'undo' && commandStack.canUndo()) commandStack.undo()
  else if (edit === 'redo' && commandStack.canRedo()) commandStack.redo()
  else if (edit === 'copy' && chosen.length > 0) copyPaste.copy(chosen)
  else if (edit === 'paste') {
    const [first] = chosen
    const box = (first?.parent ?? service(modeler, 'canvas').getRootElement()) as Element
    const point = first ? { x: first.x + first.width / 2, y: first.y + BELOW } : { x: BELOW, y: BELOW }
    const pasted = copyPaste.paste({ element: box, point })
    if (pasted && pasted.length > 0) selection.select(pasted[0]!)
  }
}
