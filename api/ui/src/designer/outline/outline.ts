import { service, type Connection, type Element, type Modeler, type Shape } from '../modeler/services'
import { isStep } from '../steps/choices'
import { kindOf, type StepKind } from '../vocabulary'
import { inOrderOfFlow } from './order'

/** A line of the outline: a step, or one of the ways out of a step that has several. */
export interface OutlineRow {
  readonly id: string
  readonly element: Element
  readonly kind: StepKind | null
  readonly name: string
  /** How many boxes it stands in. */
  readonly depth: number
  /** Of a way: where it leads, and whether it is taken where no other is. */
  readonly way?: { readonly to: Shape; readonly standard: boolean }
}

/** The steps of a drawing as lines, those of a sub-process behind it. */
export function outlineOf(modeler: Modeler): OutlineRow[] {
  const root = service(modeler, 'canvas').getRootElement() as Shape
  return rowsIn(root, 0)
}

function rowsIn(box: Shape, depth: number): OutlineRow[] {
  const pools = children(box).filter(({ type }) => type === 'bpmn:Participant')
  const steps = [box, ...pools]
    .flatMap(children)
    .filter((child) => child.type !== 'label' && isStep(child.businessObject))
  return inOrderOfFlow(steps.map(placed)).flatMap(({ shape }) => [
    row(shape, depth),
    ...ways(shape, depth + 1),
    ...rowsIn(shape, depth + 1),
  ])
}

const children = (of: Shape): Shape[] => (of.children ?? []) as Shape[]
const exits = (of: Shape) => (of.outgoing as Connection[]).filter(({ type }) => type === 'bpmn:SequenceFlow')

const placed = (shape: Shape) => ({
  shape,
  id: shape.id,
  x: shape.x,
  y: shape.y,
  start: shape.type === 'bpmn:StartEvent',
  next: exits(shape).map(({ target }) => target!.id),
  edge: ((shape.attachers ?? []) as Shape[]).map(({ id }) => id),
})

const row = (shape: Shape, depth: number): OutlineRow => ({
  id: shape.id,
  element: shape,
  kind: kindOf(shape.businessObject),
  name: nameOf(shape),
  depth,
})

function ways(shape: Shape, depth: number): OutlineRow[] {
  const flows = exits(shape)
  if (flows.length < 2) return []
  return flows.map((flow) => ({
    id: flow.id,
    element: flow,
    kind: null,
    name: nameOf(flow),
    depth,
    way: { to: flow.target as Shape, standard: shape.businessObject.default === flow.businessObject },
  }))
}

/** The name that somebody gave an element; empty where nobody did. */
export const nameOf = ({ businessObject }: Element): string => String(businessObject.name ?? '').trim()
