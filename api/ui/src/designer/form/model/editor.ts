import { service, type Element, type Modeler } from '../../modeler/services'
import type { ModelObject } from './objects'

/** How forms change a diagram. Each change is one step to undo, or all that happen together. */
export interface Editor {
  /** Makes an object that will belong to another. */
  make(type: string, owner: ModelObject, properties?: object): ModelObject
  /** Sets properties of an object that belongs to an element; `undefined` takes one away. */
  set(element: Element, object: ModelObject, properties: object): void
  /** Gives a step or a way another name. */
  rename(element: Element, name: string): void
  /** Does several things as one step to undo. */
  together(work: () => void): void
}

const TOGETHER = 'form.together'
const prepared = new WeakSet<Modeler>()

/** The command that does no more than what is done within it. */
class Together {
  preExecute({ work }: { work: () => void }): void {
    work()
  }
}

/** Changes the diagram of a modeler by its command stack. */
export function editorOf(modeler: Modeler): Editor {
  const stack = service(modeler, 'commandStack')
  if (!prepared.has(modeler)) {
    stack.registerHandler(TOGETHER, Together as never)
    prepared.add(modeler)
  }
  /** What was typed may be written after its element was taken out. */
  const isThere = (element: Element) => service(modeler, 'elementRegistry').get(element.id) === element
  return {
    make(type, owner, properties = {}) {
      const made = service(modeler, 'bpmnFactory').create(type, properties)
      made.$parent = owner
      return made
    },
    set(element, object, properties) {
      if (isThere(element)) service(modeler, 'modeling').updateModdleProperties(element, object, properties)
    },
    rename(element, name) {
      if (isThere(element)) service(modeler, 'modeling').updateLabel(element, name)
    },
    together(work) {
      stack.execute(TOGETHER, { work })
    },
  }
}
