import { readModel, writeModel } from '../../diagram/model'
import { fit } from '../modeler/fit'
import type { Modeler } from '../modeler/services'
import { redraw, sheetsOf } from './drawing'
import { drawNotes } from './notes'
import { takeOn, type Arrangement } from './arrange-command'

interface Plane {
  planeElement?: readonly Drawn[]
}
interface Drawn {
  bpmnElement?: { id: string }
  bounds?: { x: number; y: number; width: number; height: number }
  waypoint?: readonly { x: number; y: number }[]
}
interface Moddle {
  fromXML: (xml: string) => Promise<{ rootElement: { diagrams?: readonly { plane: Plane }[] } }>
}

/** BPMN with a drawing made for it; the one it had is left aside. Loaded when it is asked for. */
export async function arranged(xml: string): Promise<string> {
  const { layoutProcess } = await import('bpmn-auto-layout')
  const drawn = await readModel(await layoutProcess(await writeModel(await readModel(xml))))
  const sheets = sheetsOf(drawn)
  sheets.forEach(drawNotes)
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
  const bounds = new Map()
  const waypoints = new Map()
  for (const { bpmnElement, bounds: box, waypoint } of drawn) {
    if (!bpmnElement) continue
    if (box) bounds.set(bpmnElement.id, { x: box.x, y: box.y, width: box.width, height: box.height })
    else if (waypoint)
      waypoints.set(
        bpmnElement.id,
        waypoint.map(({ x, y }) => ({ x, y })),
      )
  }
  return { bounds, waypoints }
}
