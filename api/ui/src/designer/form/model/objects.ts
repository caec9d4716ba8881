import type { BusinessObject } from '../../vocabulary'

/** An object of the model, as bpmn-moddle makes it. */
export interface ModelObject extends BusinessObject {
  readonly $parent?: ModelObject
}

/** A text property; empty where there is none. */
export function textIn(object: ModelObject | undefined, name: string): string {
  const value = object?.get(name)
  return typeof value === 'string' ? value : ''
}

/** The object that a property holds. */
export function objectIn(object: ModelObject | undefined, name: string): ModelObject | undefined {
  return (object?.get(name) as ModelObject | undefined) ?? undefined
}

/** The objects that a property lists. */
export function objectsIn(object: ModelObject | undefined, name: string): ModelObject[] {
  return [...((object?.get(name) as ModelObject[] | undefined) ?? [])]
}

/** The definitions that an object belongs to. */
export function definitionsOf(object: ModelObject): ModelObject {
  return object.$parent ? definitionsOf(object.$parent) : object
}
