import {
  elementsOf,
  journeyOf,
  manyOf,
  oneOf,
  readModel,
  textOf,
  writeModel,
  type ModelElement,
} from '../../diagram/model'

/** A file without pools and lanes. */
export interface Plain {
  readonly xml: string
  /** What each thing that was taken out was called; empty for one without a name. */
  readonly left: readonly string[]
}

/**
 * Takes out of BPMN what drawing it by itself leaves out: pools and lanes, which do nothing here. What
 * stands on no canvas could be taken out nowhere.
 */
export async function withoutPools(xml: string): Promise<Plain> {
  const definitions = await readModel(xml)
  const roots = manyOf(definitions, 'rootElements')
  const collaborations = roots.filter(({ $type }) => $type === 'bpmn:Collaboration')
  const laned = roots
    .filter(({ $type }) => $type === 'bpmn:Process')
    .flatMap((process) => [
      process,
      ...elementsOf(process).filter(({ $type }) => $type === 'bpmn:SubProcess'),
    ])
  const left = [
    ...collaborations.flatMap((one) => [one, ...manyOf(one, 'participants')]),
    ...laned.flatMap((one) => manyOf(one, 'laneSets')).flatMap((set) => [set, ...lanesOf(set)]),
  ]
  const journey = journeyOf(definitions)
  journey?.set('artifacts', [...manyOf(journey, 'artifacts'), ...notesOf(collaborations, journey)])
  definitions.set(
    'rootElements',
    roots.filter((root) => !collaborations.includes(root)),
  )
  laned.forEach((one) => one.set('laneSets', []))
  return { xml: await writeModel(definitions), left: left.map((one) => textOf(one, 'name')) }
}

/** The notes beside pools, and their lines to what the journey holds. */
function notesOf(collaborations: readonly ModelElement[], journey: ModelElement): ModelElement[] {
  const artifacts = collaborations.flatMap((one) => manyOf(one, 'artifacts'))
  const notes = artifacts.filter(({ $type }) => $type === 'bpmn:TextAnnotation')
  const kept = new Set([...notes, ...elementsOf(journey)])
  const lines = artifacts.filter((one) =>
    ['sourceRef', 'targetRef'].every((end) => kept.has(oneOf(one, end)!)),
  )
  return [...notes, ...lines]
}

/** The lanes of a set, those inside others as well. */
function lanesOf(set: ModelElement): ModelElement[] {
  return manyOf(set, 'lanes').flatMap((lane) => {
    const inner = oneOf(lane, 'childLaneSet')
    return [lane, ...(inner ? lanesOf(inner) : [])]
  })
}
