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
/** What stands on the canvas; the other roots are what steps refer to. */
const SHOWN_ROOTS = ['bpmn:Process', 'bpmn:Collaboration']
/** What has an id and no shape of its own: it is told as the step that it belongs to. */
const INNER = /(EventDefinition|Expression|LoopCharacteristics|Documentation)$/
/** The engine looks something up by their names, or shows them evaluated. */
const EVALUATED_NAMES = ['bpmn:Message', 'bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation', 'bpmn:UserTask']
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
  const roots = (rootElement.get('rootElements') ?? []) as ModdleObject[]
  const shared = roots.filter((root) => !SHOWN_ROOTS.includes(root.$type))
  const cleaned = new Set(shared.filter((root) => clean(root)))
  const tell = (id: string) => changed.add(id)
  for (const root of roots.filter((one) => !shared.includes(one))) walk(root, '', cleaned, tell)
  if (((rootElement.get('imports') ?? []) as unknown[]).length > 0) {
    rootElement.set('imports', [])
    roots
      .filter(({ $type }) => $type === 'bpmn:Process')
      .forEach((process) => tell(String(process.get('id'))))
  }
  const written = await moddle.toXML(rootElement, { format: true })
  return { xml: written.xml, changed: [...changed].filter(Boolean) }
}

/** Cleans what steps share, such as a message; answers whether anything was taken out. */
function clean(shared: ModdleObject): boolean {
  let told = false
  walk(shared, '', new Set(), () => (told = true))
  return told
}

/** @param cleaned what steps share, where something was taken out: each step that refers to it is told */
function walk(
  element: ModdleObject,
  owner: string,
  cleaned: ReadonlySet<unknown>,
  changed: (id: string) => unknown,
): void {
  const id = (INNER.test(element.$type) ? '' : (element.get('id') as string | undefined)) || owner
  const tell = () => changed(id)
  // What no descriptor knows, but for what declares namespaces and types.
  for (const name of Object.keys(element.$attrs).filter((one) => !DECLARING.test(one))) {
    delete element.$attrs[name]
    tell()
  }
  for (const { name, ns, isReference, isMany } of element.$descriptor.properties) {
    if (!Object.hasOwn(element, name)) continue
    const value = element.get(name)
    const values = (isMany ? value : [value]) as unknown[]
    if (isReference) {
      if (values.some((one) => cleaned.has(one))) tell()
    } else if (name === 'extensionElements') keepOwn(element, value as ModdleObject | undefined, tell)
    else if (
      (ns.prefix === 'camunda' && !plain(ns.localName, value)) ||
      (name === 'conditionExpression' && foreignCondition(value as ModdleObject))
    ) {
      element.set(name, undefined)
      tell()
    } else if (ns.prefix !== 'camunda' && evaluated(value) && !forPeople(element, name)) {
      element.set(name, withoutExpression(element, name, String(value)))
      tell()
    } else values.filter(isObject).forEach((child) => walk(child, id, cleaned, changed))
  }
}

/** Words that no engine evaluates: names and descriptions, except of what is looked up by its name. */
function forPeople(element: ModdleObject, name: string): boolean {
  if (name === 'name') return !EVALUATED_NAMES.includes(element.$type)
  return name === 'text' && element.$parent?.$type !== 'bpmn:UserTask'
}

/** What is left of a text: the words of a user task lose only the sign that has them evaluated. */
function withoutExpression(element: ModdleObject, name: string, text: string): string | undefined {
  if (name === 'text' || element.$type === 'bpmn:UserTask') return text.replace(/[$#]+\{/g, '{')
  return name === 'body' ? '' : undefined
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
  if (extension.$type === 'camunda:Properties') {
    const properties = (extension.get('values') ?? []) as ModdleObject[]
    return properties.every((one) => !evaluated(one.get('name')) && !evaluated(one.get('value')))
  }
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
