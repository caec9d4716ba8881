import { service, type Connection, type Element, type Modeler, type Shape } from '../modeler/services'
import type { StepKind } from '../vocabulary'
import type { AppendContext } from './append-step'
import { fillSubProcess } from './append-step'
import { newStep } from './new-step'
import type { ReplaceContext } from './replace-step'

type Source = Modeler | { get: (name: string) => unknown }

/** How far below everything else a step stands that follows none. */
const BELOW = 120

/** Adds a step behind another and selects it. */
export function appendStep(source: Source, after: Shape, kind: StepKind): Shape {
  const context: AppendContext = { source: after, kind }
  service(source, 'commandStack').execute('step.append', context)
  service(source, 'selection').select(context.shape!)
  return context.shape!
}

/** Adds a step that follows none, such as a start, and selects it. */
export function addStep(source: Source, kind: StepKind): Shape {
  const canvas = service(source, 'canvas')
  const root = canvas.getRootElement()
  const shapes = ((root.children ?? []) as Shape[]).filter((child) => 'width' in child)
  const position = shapes.length === 0 ? inSight(canvas.viewbox()) : below(shapes)
  const modeling = service(source, 'modeling')
  const shape = modeling.createShape(newStep(source, kind), position, root as never) as Shape
  if (kind.id === 'sub-process') fillSubProcess(source, shape)
  service(source, 'selection').select(shape)
  return shape
}

/** Beside the palette, halfway down. */
function inSight({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: Math.round(x + width / 3), y: Math.round(y + height / 2) }
}

function below(shapes: readonly Shape[]) {
  const left = Math.min(...shapes.map(({ x }) => x))
  return { x: left + BELOW / 2, y: Math.max(...shapes.map(({ y, height }) => y + height)) + BELOW }
}

/** Puts a step of another kind in the place of one and selects it. */
export function replaceStep(source: Source, element: Shape, kind: StepKind): Shape {
  const context: ReplaceContext = { element, kind }
  service(source, 'commandStack').execute('step.replace', context)
  service(source, 'selection').select(context.shape!)
  return context.shape!
}

/** Whether a way may lead from one step to another. */
export function mayConnect(source: Source, from: Element, to: Element): boolean {
  const allowed: unknown = service(source, 'rules').allowed('connection.create', { source: from, target: to })
  return (allowed as { type?: string } | null)?.type === 'bpmn:SequenceFlow'
}

/** Draws a way from one step to another. */
export function connectSteps(source: Source, from: Shape, to: Shape): Connection {
  return service(source, 'modeling').connect(from, to) as Connection
}

/** Takes elements out. */
export function removeElements(source: Source, elements: Element[]): void {
  service(source, 'modeling').removeElements(elements)
}
