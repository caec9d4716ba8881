import { readModel, writeModel } from '../../diagram/model'
import { fit } from '../modeler/fit'
import type { Modeler } from '../modeler/services'
import { breakRows } from './bands'
import { boxOf, redraw, sheetsOf, type Box, type Point } from './drawing'
import { placeNames } from './labels'
import { drawNotes } from './notes'
import { takeOn, type Arrangement } from './arrange-command'

interface Plane {
  planeElement?: readonly Drawn[]
}
interface Drawn {
  bpmnElement?: { id: string }
  bounds?: Box
  waypoint?: readonly Point[]
  label?: { bounds?: Box }
}
interface Moddle {
  fromXML: (xml: string) => Promise<{ rootElement: { diagrams?: readonly { plane: Plane }[] } }>
}

/** BPMN with a drawing made for it; the one it had is left aside. Loaded when it is asked for. */
export async function arranged(xml: string): Promise<string> {
  const { layoutProcess } = await import('bpmn-auto-layout')
  const drawn = await readModel(await layoutProcess(await writeModel(await readModel(xml))))
  const sheets = sheetsOf(drawn)
  for (const sheet of sheets) {
    drawNotes(sheet)
    placeNames(sheet)
    breakRows(sheet)
  }
  redraw(drawn, sheets)
  return writeModel(drawn)
}

/** Arranges what is drawn, as one step to undo, and shows all of it. */
export async function arrange(modeler: Modeler): Promise<void> {
  const { xml } = await modeler.saveXML()
  const moddle = modeler.get('moddle') as unknown as Moddle
  const { rootElement } = await moddle.fromXML(await arranged(xml!))
  takeOn(
    modeler,
    arrangementOf((rootElement.diagrams ?? []).flatMap(({ plane }) => plane.planeElement ?? [])),
  )
  fit(modeler)
}

export function arrangementOf(drawn: readonly Drawn[]): Arrangement {
  const bounds = new Map<string, Box>()
  const waypoints = new Map<string, readonly Point[]>()
  const names = new Map<string, Box>()
  for (const { bpmnElement, bounds: box, waypoint, label } of drawn) {
    if (!bpmnElement) continue
    if (box) bounds.set(bpmnElement.id, boxOf(box))
    else if (waypoint)
      waypoints.set(
        bpmnElement.id,
        waypoint.map(({ x, y }) => ({ x, y })),
      )
    if (label?.bounds) names.set(bpmnElement.id, boxOf(label.bounds))
  }
  return { bounds, waypoints, names }
}
