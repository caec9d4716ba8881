import {
  computed,
  inject,
  onScopeDispose,
  provide,
  ref,
  type ComputedRef,
  type InjectionKey,
  type Ref,
} from 'vue'
import type { Finding } from '../../findings/finding-words'
import { service, type Element, type Modeler } from '../modeler/services'
import { editorOf, type Editor } from './model/editor'
import type { ModelObject } from './model/objects'

/** What the bank's customers, contacts and events really hold. */
export interface KnownWords {
  readonly channels: readonly string[]
  readonly categories: readonly string[]
  readonly events: readonly { readonly type: string; readonly count: number }[]
  readonly attributes: readonly KnownAttribute[]
  readonly tiers: readonly string[]
  readonly branches: readonly string[]
}

export interface KnownAttribute {
  readonly name: string
  readonly kind: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'TIME'
  readonly values: readonly string[]
}

/** What every part of a form works with. */
export interface FormContext {
  readonly modeler: Modeler
  readonly editor: Editor
  readonly words: Ref<KnownWords>
  readonly readonly: Ref<boolean>
  readonly findings: Ref<readonly Finding[]>
  /** Changes with every change of the diagram, and of what is chosen in it. */
  readonly changes: Ref<number>
}

const KEY: InjectionKey<FormContext> = Symbol('form')

/** What is known before the bank's own words are: the channels that every bank has. */
export const NOTHING_KNOWN: KnownWords = {
  channels: ['SMS', 'EMAIL', 'WECHAT', 'PUSH', 'PHONE', 'BRANCH', 'INBOX'],
  categories: [],
  events: [],
  attributes: [],
  tiers: [],
  branches: [],
}

const CHANGES = ['commandStack.changed', 'elements.changed', 'import.done', 'selection.changed']

/** What the page gives a form. */
export type Given = Pick<FormContext, 'words' | 'readonly' | 'findings'>

/** Opens the context of a form; it ends with the component that opens it. */
export function openForm(modeler: Modeler, given: Given): FormContext {
  const changes = ref(0)
  const bus = service(modeler, 'eventBus')
  const count = () => void changes.value++
  bus.on(CHANGES, count)
  onScopeDispose(() => bus.off(CHANGES, count))
  const context = { modeler, editor: editorOf(modeler), changes, ...given }
  provide(KEY, context)
  return context
}

export function useForm(): FormContext {
  const context = inject(KEY)
  if (!context) throw new Error('a part of a form stands outside of one')
  return context
}

/** What is read of the diagram, read again whenever it changes. */
export function useModel<T>(read: () => T): ComputedRef<T> {
  const { changes } = useForm()
  return computed(() => (changes.value, read()))
}

/** The business object of an element. */
export const objectOf = (element: Element): ModelObject => element.businessObject as ModelObject
