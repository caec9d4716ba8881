import { service, type Connection, type Element, type Services, type Shape } from '../modeler/services'
import type { Box, Point } from './drawing'

/** Where everything stands in an arranged drawing, by the id of its element. */
export interface Arrangement {
  readonly bounds: ReadonlyMap<string, Box>
  readonly waypoints: ReadonlyMap<string, readonly Point[]>
  /** Where the names stand that are not inside of what they name. */
  readonly names: ReadonlyMap<string, Box>
}

export const ARRANGE = 'drawing.arrange'

const AS_TOLD = { autoResize: false, layout: false, recurse: false, attach: false }

/** Moves everything to its place in an arrangement: one step to undo. */
export class ArrangeCommand {
  static $inject = ['elementRegistry', 'modeling']

  constructor(
    private readonly registry: Services['elementRegistry'],
    private readonly modeling: Services['modeling'],
  ) {}

  preExecute({ bounds, waypoints, names }: Arrangement): void {
    for (const [id, place] of bounds) {
      const shape = this.registry.get(id) as Shape | undefined
      if (shape && shape.type !== 'bpmn:Participant') this.move(shape, place)
    }
    for (const [id, points] of waypoints) {
      const flow = this.registry.get(id) as Connection | undefined
      if (flow) this.modeling.updateWaypoints(flow, [...points], AS_TOLD)
    }
    // Last: bpmn-js moves the names at the ends of a way along with it.
    for (const [id, place] of names) {
      const shape = this.registry.get(id) as Shape | undefined
      labelsOf(shape).forEach((name) => this.moveName(name, place))
    }
  }

  private move(shape: Shape, to: Box): void {
    const delta = { x: to.x - shape.x, y: to.y - shape.y }
    for (const one of [shape, ...labelsOf(shape)]) {
      this.modeling.moveShape(one, delta, undefined, undefined, AS_TOLD)
    }
    if (shape.width !== to.width || shape.height !== to.height) {
      this.modeling.resizeShape(shape, to, undefined, AS_TOLD as never)
    }
  }

  private moveName(name: Shape, to: Box): void {
    const delta = { x: Math.round(to.x + (to.width - name.width) / 2 - name.x), y: to.y - name.y }
    this.modeling.moveShape(name, delta, undefined, undefined, AS_TOLD)
  }
}

const labelsOf = (element: Element | undefined): Shape[] => (element?.labels ?? []) as unknown as Shape[]

class ArrangeCommands {
  static $inject = ['commandStack']
  constructor(commandStack: Services['commandStack']) {
    commandStack.registerHandler(ARRANGE, ArrangeCommand as never)
  }
}

export const arrangeModule = {
  __init__: ['arrangeCommands'],
  arrangeCommands: ['type', ArrangeCommands],
}

/** Has the modeler take on an arrangement. */
export function takeOn(modeler: { get: (name: string) => unknown }, arrangement: Arrangement): void {
  service(modeler, 'commandStack').execute(ARRANGE, arrangement)
}
