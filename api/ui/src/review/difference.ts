import { diff } from 'bpmn-js-differ'
import { elementsOf, journeyOf, readModel, type ModelElement } from '../diagram/model'
import { alike } from './facts'

export const CHANGES = ['added', 'changed', 'removed', 'moved'] as const
export type ChangeKind = (typeof CHANGES)[number]

/** What became of one element of a diagram: a step, a way between two, or the journey as a whole. */
export interface Change {
  elementId: string
  kind: ChangeKind
  /** As it was; absent where it is new. */
  before?: ModelElement
  /** As it is; absent where it was taken out. */
  after?: ModelElement
}

const isWay = ({ $type }: ModelElement) => $type === 'bpmn:SequenceFlow'

/** Whether a change is about a way between two steps. */
export const aboutWay = ({ before, after }: Change): boolean => isWay((after ?? before)!)

/** What makes one diagram of another: steps first, then ways, each in the order of the diagram. */
export async function compare(before: string | null, after: string): Promise<Change[]> {
  const [old, now] = [before === null ? null : await readModel(before), await readModel(after)]
  const was = byId(old)
  const is = byId(now)
  const found = old === null ? null : diff(old, now)
  const changes: Change[] = [...theJourney(old, now)]
  for (const [elementId, element] of is) {
    const former = was.get(elementId)
    if (!former) changes.push({ elementId, kind: 'added', after: element })
    // What stands deep inside a step, or apart from it as messages do, is told by what is said of it.
    else if (found?._changed[elementId] || !alike(former, element)) {
      changes.push({ elementId, kind: 'changed', before: former, after: element })
    } else if (found?._layoutChanged[elementId]) {
      changes.push({ elementId, kind: 'moved', before: former, after: element })
    }
  }
  for (const [elementId, element] of was) {
    if (!is.has(elementId)) changes.push({ elementId, kind: 'removed', before: element })
  }
  return changes.sort((one, other) => Number(aboutWay(one)) - Number(aboutWay(other)))
}

function byId(definitions: ModelElement | null): Map<string, ModelElement> {
  const elements = definitions ? elementsOf(journeyOf(definitions)) : []
  return new Map(elements.map((element) => [element.id ?? '', element]))
}

/** The name of the journey and what it is for. */
function theJourney(old: ModelElement | null, now: ModelElement): Change[] {
  const [before, after] = [old && journeyOf(old), journeyOf(now)]
  if (!before || !after?.id || alike(before, after)) return []
  return [{ elementId: after.id, kind: 'changed', before, after }]
}

/** How many elements have become what. */
export function countsOf(changes: readonly Change[]): Record<ChangeKind, number> {
  const counts = { added: 0, changed: 0, removed: 0, moved: 0 }
  for (const { kind } of changes) counts[kind]++
  return counts
}
