import { manyOf, oneOf, type ModelElement } from '../../diagram/model'

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Box extends Point {
  readonly width: number
  readonly height: number
}
export interface DrawnShape {
  readonly element: ModelElement
  box: Box
  /** Where its name stands, if not inside. */
  label?: Box
}
export interface DrawnWay {
  readonly element: ModelElement
  points: readonly Point[]
}
/** What is drawn in one place: the journey, or the inside of a sub-process that is closed. */
export interface Sheet {
  readonly owner: ModelElement
  readonly shapes: DrawnShape[]
  readonly ways: DrawnWay[]
}

/** What is drawn of a diagram, by the places that it is drawn in. */
export function sheetsOf(definitions: ModelElement): Sheet[] {
  const drawn = planeElements(definitions)
  const open = new Set(drawn.filter((one) => one.get('isExpanded')).map(elementOf))
  const sheets = new Map<ModelElement, Sheet>()
  for (const one of drawn) {
    const element = elementOf(one)
    let owner = element?.$parent
    while (owner && open.has(owner)) owner = owner.$parent
    if (!element || !owner) continue
    const sheet = sheets.get(owner) ?? { owner, shapes: [], ways: [] }
    sheets.set(owner, sheet)
    const box = oneOf(one, 'bounds') as Box | undefined
    if (box) sheet.shapes.push({ element, box: boxOf(box) })
    else sheet.ways.push({ element, points: manyOf(one, 'waypoint') as unknown as Point[] })
  }
  return [...sheets.values()]
}

/** Puts what is drawn back into its diagram. */
export function redraw(definitions: ModelElement, sheets: readonly Sheet[]): void {
  const plane = oneOf(manyOf(definitions, 'diagrams')[0], 'plane')
  if (!plane) return
  const before = new Map(planeElements(definitions).map((one) => [elementOf(one), one]))
  const make = maker(definitions)
  const pieceOf = (type: string, element: ModelElement) =>
    before.get(element) ?? make(type, { id: `${element.id}_di`, bpmnElement: element })
  const shapes = sheets.flatMap((sheet) => sheet.shapes)
  const ways = sheets.flatMap((sheet) => sheet.ways)
  plane.set('planeElement', [
    ...shapes.map(({ element, box, label }) => {
      const shape = pieceOf('bpmndi:BPMNShape', element)
      shape.set('bounds', make('dc:Bounds', box))
      if (label) shape.set('label', make('bpmndi:BPMNLabel', { bounds: make('dc:Bounds', label) }))
      return shape
    }),
    ...ways.map(({ element, points }) => {
      const edge = pieceOf('bpmndi:BPMNEdge', element)
      edge.set(
        'waypoint',
        points.map(({ x, y }) => make('dc:Point', { x, y })),
      )
      return edge
    }),
  ])
}

/** Everything of a sheet that has an extent. */
export function extentOf({ shapes, ways }: Sheet): {
  left: number
  top: number
  right: number
  bottom: number
} {
  const boxes = shapes.flatMap(({ box, label }) => (label ? [box, label] : [box]))
  const points = ways.flatMap((way) => way.points)
  const xs = [...boxes.flatMap(({ x, width }) => [x, x + width]), ...points.map(({ x }) => x)]
  const ys = [...boxes.flatMap(({ y, height }) => [y, y + height]), ...points.map(({ y }) => y)]
  return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) }
}

// No spreading into arguments: a sketch may hold more of them than a call takes.
const least = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.min(one, other), Infinity)
const most = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.max(one, other), -Infinity)

const planeElements = (definitions: ModelElement): ModelElement[] =>
  manyOf(definitions, 'diagrams').flatMap((one) => manyOf(oneOf(one, 'plane'), 'planeElement'))

const elementOf = (drawn: ModelElement): ModelElement | undefined => oneOf(drawn, 'bpmnElement')

export const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height })

type Make = (type: string, properties: object) => ModelElement

const maker = (definitions: ModelElement): Make => {
  const { $model } = definitions as unknown as { $model: { create: Make } }
  return (type, properties) => $model.create(type, properties)
}
