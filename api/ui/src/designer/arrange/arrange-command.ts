import { service, type Connection, type Element, type Services, type Shape } from '../modeler/services'

/** Where everything stands in an arranged drawing, by the id of its element. */
export interface Arrangement {
  readonly bounds: ReadonlyMap<string, { x: number; y: number; width: number; height: number }>
  readonly waypoints: ReadonlyMap<string, readonly { x: number; y: number }[]>
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

  preExecute({ bounds, waypoints }: Arrangement): void {
    for (const [id, place] of bounds) {
      const shape = this.registry.get(id) as Shape | undefined
      if (shape && shape.type !== 'bpmn:Participant') this.move(shape, place)
    }
    for (const [id, points] of waypoints) {
      const flow = this.registry.get(id) as Connection | undefined
      if (flow) this.modeling.updateWaypoints(flow, [...points], AS_TOLD)
    }
  }

  private move(shape: Shape, to: { x: number; y: number; width: number; height: number }): void {
    const delta = { x: to.x - shape.x, y: to.y - shape.y }
    for (const one of [shape, ...labelsOf(shape)]) {
      this.modeling.moveShape(one, delta, undefined, undefined, AS_TOLD)
    }
    if (shape.width !== to.width || shape.height !== to.height) {
      this.modeling.resizeShape(shape, to, undefined, AS_TOLD as never)
    }
  }
}

const labelsOf = (element: Element): Shape[] => (element.labels ?? []) as unknown as Shape[]

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
