import { BpmnModdle } from 'bpmn-moddle'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'
import type { Element } from '../../modeler/services'
import type { Editor } from './editor'
import type { ModelObject } from './objects'

/** A diagram without a canvas, for tests: what it holds, changed as the forms change it. */
export interface Drawn {
  readonly definitions: ModelObject
  readonly editor: Editor
  /** How many steps there would be to undo. */
  readonly undoable: () => number
  element(id: string): Element
  xml(): Promise<string>
}

const moddle = new BpmnModdle({ camunda })

/** Reads a process of these flow elements. */
export async function drawn(content: string, others = ''): Promise<Drawn> {
  const { rootElement } = await moddle.fromXML(`<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="https://tact.io/test"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
      <process id="journey" isExecutable="true">${content}</process>${others}
    </definitions>`)
  const definitions = rootElement as ModelObject
  let changes = 0
  let nested = false
  const change = () => void (nested || changes++)
  const editor: Editor = {
    make(type, owner, properties = {}) {
      return Object.assign(moddle.create(type, properties), { $parent: owner }) as ModelObject
    },
    set(_, object, properties) {
      change()
      const target = object as unknown as { set(name: string, value: unknown): void }
      Object.entries(properties).forEach(([name, value]) => target.set(name, value))
    },
    rename(element, name) {
      editor.set(element, element.businessObject as ModelObject, { name })
    },
    together(work) {
      change()
      const outer = nested
      nested = true
      work()
      nested = outer
    },
  }
  return {
    definitions,
    editor,
    undoable: () => changes,
    element: (id) => ({ id, businessObject: find(definitions, id) }) as unknown as Element,
    xml: async () => (await moddle.toXML(definitions, { format: false })).xml,
  }
}

function find(object: ModelObject, id: string): ModelObject {
  const found = all(object).find((one) => one.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

function all(object: ModelObject): ModelObject[] {
  const children = ['rootElements', 'flowElements'].flatMap(
    (name) => (object.get(name) as ModelObject[] | undefined) ?? [],
  )
  return [object, ...children.flatMap(all)]
}
