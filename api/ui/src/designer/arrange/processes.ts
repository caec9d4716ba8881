import { journeyOf, manyOf, oneOf, readModel, textOf, writeModel } from '../../diagram/model'
import type { Plain } from './pools'

/**
 * Takes out of BPMN the processes that stand on no canvas: a file without pools shows one, which is the
 * journey.
 */
export async function oneProcess(xml: string): Promise<Plain> {
  const definitions = await readModel(xml)
  const roots = manyOf(definitions, 'rootElements')
  const journey = journeyOf(definitions)
  const others = roots.filter((root) => root.$type === 'bpmn:Process' && root !== journey)
  if (others.length === 0 || roots.some(({ $type }) => $type === 'bpmn:Collaboration')) {
    return { xml, left: [] }
  }
  const drawings = manyOf(definitions, 'diagrams')
  definitions.set(
    'rootElements',
    roots.filter((root) => !others.includes(root)),
  )
  definitions.set(
    'diagrams',
    drawings.filter((one) => !others.includes(oneOf(oneOf(one, 'plane'), 'bpmnElement')!)),
  )
  const left = others.map((one) => textOf(one, 'name') || (one.id ?? ''))
  return { xml: await writeModel(definitions), left }
}
