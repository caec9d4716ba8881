import { BpmnModdle, type ModdleObject } from 'bpmn-moddle'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'

/** A file of another tool without what only other engines would carry out. */
export interface Cleaned {
  readonly xml: string
  /** The ids of the elements from which something was taken out. */
  readonly changed: readonly string[]
}

/** What Tact's own steps carry, and what holds no more than plain values. */
const KEPT_ATTRIBUTES = [
  'modelerTemplate',
  'modelerTemplateVersion',
  'delegateExpression',
  'historyTimeToLive',
  'versionTag',
  'asyncBefore',
  'asyncAfter',
  'exclusive',
  'decisionRef',
  'decisionRefBinding',
  'decisionRefVersion',
  'decisionRefVersionTag',
  'mapDecisionResult',
  'resultVariable',
]
const KEPT_EXTENSIONS = ['camunda:InputOutput', 'camunda:Properties']
const OWN_DELEGATES = ['${sendContact}', '${updateProfile}', '${split}']
const DECLARING = /^(xmlns|xsi:)/
const SCRIPT_TASKS = /(<\/?(?:[\w.-]+:)?)scriptTask\b/g

/**
 * Takes out of BPMN what Tact refuses for safety: scripts, classes, listeners, forms, expressions and
 * conditions of other engines, and whatever another vendor wrote beside the standard. Steps, their
 * names and the drawing stay.
 */
export async function withoutForeign(xml: string): Promise<Cleaned> {
  const moddle = new BpmnModdle({ camunda })
  const { rootElement } = await moddle.fromXML(xml.replace(SCRIPT_TASKS, '$1task'))
  const changed = new Set<string>()
  for (const [, scriptTask] of xml.matchAll(/<(?:[\w.-]+:)?scriptTask\b[^>]*?\sid="([^"]*)"/g)) {
    changed.add(scriptTask!)
  }
  const inside = (owner: string) => (id: string | undefined) => changed.add(id ?? owner)
  for (const root of (rootElement.get('rootElements') ?? []) as ModdleObject[]) walk(root, '', inside)
  if (((rootElement.get('imports') ?? []) as unknown[]).length > 0) rootElement.set('imports', [])
  const cleaned = await moddle.toXML(rootElement, { format: true })
  return { xml: cleaned.xml, changed: [...changed].filter(Boolean) }
}

type Changed = (owner: string) => (id: string | undefined) => unknown

function walk(element: ModdleObject, owner: string, changed: Changed): void {
  const id = (element.get('id') as string | undefined) ?? owner
  const tell = () => changed(owner)(id)
  // What no descriptor knows, but for what declares namespaces and types.
  for (const name of Object.keys(element.$attrs).filter((one) => !DECLARING.test(one))) {
    delete element.$attrs[name]
    tell()
  }
  for (const { name, ns, isReference, isMany } of element.$descriptor.properties) {
    if (isReference || !Object.hasOwn(element, name)) continue
    const value = element.get(name)
    if (name === 'extensionElements') keepOwn(element, value as ModdleObject | undefined, tell)
    else if (ns.prefix === 'camunda' && !plain(ns.localName, value)) {
      element.set(name, undefined)
      tell()
    } else if (name === 'conditionExpression' && foreignCondition(value as ModdleObject)) {
      element.set(name, undefined)
      tell()
    } else if (name === 'body' && evaluated(value)) {
      element.set(name, '')
      tell()
    } else {
      const children = (isMany ? value : [value]) as unknown[]
      children.filter(isObject).forEach((child) => walk(child, id, changed))
    }
  }
}

/** Inputs of plain text stay, and only those. */
function keepOwn(element: ModdleObject, extensions: ModdleObject | undefined, tell: () => void): void {
  const values = (extensions?.get('values') ?? []) as ModdleObject[]
  const kept = values.filter((value) => KEPT_EXTENSIONS.includes(value.$type) && harmless(value))
  if (kept.length === values.length) return
  tell()
  if (kept.length > 0) extensions!.set('values', kept)
  else element.set('extensionElements', undefined)
}

function harmless(extension: ModdleObject): boolean {
  if (extension.$type === 'camunda:Properties') return true
  const inputs = (extension.get('inputParameters') ?? []) as ModdleObject[]
  const outputs = (extension.get('outputParameters') ?? []) as unknown[]
  return (
    outputs.length === 0 &&
    inputs.every((input) => !input.get('definition') && !evaluated(input.get('value')))
  )
}

const isObject = (value: unknown): value is ModdleObject =>
  typeof value === 'object' && value !== null && '$descriptor' in value

const evaluated = (value: unknown) => typeof value === 'string' && /[$#]\{/.test(value)

const plain = (name: string, value: unknown) =>
  KEPT_ATTRIBUTES.includes(name) && (!evaluated(value) || OWN_DELEGATES.includes(String(value)))

const foreignCondition = (condition: ModdleObject | undefined) =>
  Boolean(condition) &&
  (!['', 'feel'].includes(String(condition!.get('language') ?? '').trim()) ||
    evaluated(condition!.get('body')))
