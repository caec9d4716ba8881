import {
  elementsOf,
  inputsOf,
  journeyOf,
  manyOf,
  oneOf,
  readModel,
  textOf,
  writeModel,
  type ModelElement,
} from '../diagram/model'

/** What a copy is to be called, and what its steps and messages are to say in place of the original's. */
export interface CopyWords {
  key: string
  name?: string
  about?: string
  steps?: Readonly<Record<string, string>>
  texts?: Readonly<Record<string, string>>
}

/** The file of a journey under another key, and name where one is given. References follow, since the model holds elements, not ids. */
export async function copyOf(xml: string, words: CopyWords): Promise<string> {
  const definitions = await readModel(xml)
  const journey = journeyOf(definitions)
  if (!journey) throw new Error('a journey to copy has a process')
  rename(definitions, journey, words.key)
  if (words.name !== undefined) journey.set('name', words.name)
  if (words.about !== undefined) tell(journey, words.about)
  for (const element of elementsOf(journey)) {
    const name = words.steps?.[element.id ?? '']
    if (name !== undefined) element.set('name', name)
    const text = words.texts?.[element.id ?? '']
    if (text !== undefined) inputsOf(element).get('text')?.set('value', text)
  }
  return writeModel(definitions)
}

/** Gives the process its key; what is named after the old one, or has the id already, is named anew. */
function rename(definitions: ModelElement, journey: ModelElement, key: string): void {
  const old = journey.id ?? ''
  const everything = identified(definitions)
  const taken = new Set(everything.map(({ id }) => id))
  for (const element of everything) {
    if (element === journey) continue
    if (element.id === key) element.id = free(`${key}_step`, taken)
    else if (old && element.id?.match(/^(Definitions|Diagram|Plane)_/) && element.id.endsWith(`_${old}`)) {
      element.id = free(`${element.id.slice(0, -old.length)}${key}`, taken)
    }
  }
  journey.id = key
}

function free(wanted: string, taken: Set<string | undefined>): string {
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}_${n}`
  taken.add(id)
  return id
}

/** Everything in the file that has an id. */
function identified(definitions: ModelElement): ModelElement[] {
  const found: ModelElement[] = []
  const visited = new Set<unknown>()
  const visit = (value: unknown, inside: ModelElement | undefined): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, inside))
    if (!isElement(value) || visited.has(value) || (inside && value.$parent !== inside)) return
    visited.add(value)
    if (value.id !== undefined) found.push(value)
    for (const property of Object.keys(value)) visit(value.get(property), value)
  }
  visit(definitions, undefined)
  return found
}

function isElement(value: unknown): value is ModelElement {
  return typeof value === 'object' && value !== null && '$type' in value && 'get' in value
}

/** What the journey does, as its documentation. */
function tell(journey: ModelElement, about: string): void {
  manyOf(journey, 'documentation')[0]?.set('text', about)
}

/** What a file calls its journey; empty where it says nothing, nothing where it is no journey. */
export async function titleOf(xml: string): Promise<{ key: string; name: string } | null> {
  try {
    const journey = journeyOf(await readModel(xml))
    return journey ? { key: journey.id ?? '', name: textOf(journey, 'name') } : null
  } catch {
    return null
  }
}

/** What a journey needs: the events that move it and the attributes that it asks for. */
export async function needsOf(xml: string): Promise<{ events: string[]; attributes: string[] }> {
  const journey = journeyOf(await readModel(xml))
  const events = elementsOf(journey).flatMap((element) => [
    ...manyOf(element, 'eventDefinitions').map((one) => textOf(oneOf(one, 'messageRef'), 'name')),
    textOf(oneOf(element, 'messageRef'), 'name'),
  ])
  const attributes = [...xml.matchAll(/customer\.attributes\.([A-Za-z_][A-Za-z0-9_]*)/g)].map(
    (found) => found[1]!,
  )
  return { events: distinct(events), attributes: distinct(attributes) }
}

const distinct = (texts: string[]) => [...new Set(texts.filter(Boolean))].sort()
