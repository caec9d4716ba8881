import type SpaceTool from 'diagram-js/lib/features/space-tool/SpaceTool'
import { service, type Connection, type Shape } from '../modeler/services'
import { STEP_KINDS, stepKind, type StepKind } from '../vocabulary'
import { isBoundary, isEnd } from './choices'
import { newStep } from './new-step'

/** What the command works on; `shape` is the new step once it is there. */
export interface AppendContext {
  source: Shape
  kind: StepKind
  shape?: Shape
}

/** The room between two steps. */
const GAP = 60
/** Where the start of a new sub-process stands in it. */
const INNER_START = { x: 60, y: 100 }

type Injector = { get: (name: string) => unknown }

/**
 * Adds a step behind another: between it and what follows it, where one thing follows; else on a
 * way of its own. All of it is one step to undo.
 */
export class AppendStep {
  static $inject = ['injector']
  constructor(private readonly injector: Injector) {}

  preExecute(context: AppendContext): void {
    const { source, kind } = context
    const shape = newStep(this.injector, kind)
    const flow = onlyExit(source)
    if (isBoundary(kind)) context.shape = this.attach(source, shape)
    else if (flow && !isEnd(kind)) context.shape = this.insert(flow, shape)
    else context.shape = service(this.injector, 'autoPlace').append(source, shape) as Shape
    if (kind.id === 'sub-process') fillSubProcess(this.injector, context.shape)
  }

  private attach(host: Shape, shape: Shape): Shape {
    const attached = (host.attachers ?? []).length
    const position = { x: host.x + host.width - 20 - attached * 40, y: host.y + host.height }
    return service(this.injector, 'modeling').createShape(shape, position, host, { attach: true }) as Shape
  }

  private insert(flow: Connection, shape: Shape): Shape {
    const modeling = service(this.injector, 'modeling')
    const source = flow.source as Shape
    const target = flow.target as Shape
    const right = source.x + source.width
    const position = { x: right + GAP + shape.width / 2, y: source.y + source.height / 2 }
    if (target.x >= right) {
      const missing = right + GAP + shape.width + GAP - target.x
      if (missing > 0) this.makeRoom(target, missing)
    }
    const inserted = modeling.createShape(shape, position, source.parent as Shape) as Shape
    modeling.reconnectEnd(flow, inserted, position)
    modeling.connect(inserted, target)
    return inserted
  }

  /** Moves what stands at the target and right of it; boxes around it grow. */
  private makeRoom(target: Shape, missing: number): void {
    const spaceTool = this.injector.get('spaceTool') as SpaceTool
    const root = service(this.injector, 'canvas').getRootElement()
    const start = target.x - 1
    const { movingShapes, resizingShapes } = spaceTool.calculateAdjustments(
      allBelow(root.children as Shape[]),
      'x' as never,
      missing as never,
      start,
    ) as { movingShapes: Shape[]; resizingShapes: Shape[] }
    const delta = { x: missing, y: 0 }
    service(this.injector, 'modeling').createSpace(movingShapes, resizingShapes, delta, 'e' as never, start)
  }
}

/** The flow that leaves a step, where there is no other and the step is none that chooses. */
export function onlyExit(source: Shape): Connection | null {
  const exits = source.outgoing.filter(({ type }) => type === 'bpmn:SequenceFlow')
  const chooses = STEP_KINDS.some(({ group, type }) => group === 'branch' && type === source.type)
  return exits.length === 1 && !chooses ? (exits[0] as Connection) : null
}

function allBelow(elements: readonly Shape[]): Shape[] {
  return elements.flatMap((element) => [element, ...allBelow((element.children ?? []) as Shape[])])
}

/** A new sub-process begins with a start of its own. */
export function fillSubProcess(injector: Injector, subProcess: Shape): void {
  const start = newStep(injector, stepKind('start'))
  const position = { x: subProcess.x + INNER_START.x, y: subProcess.y + INNER_START.y }
  service(injector, 'modeling').createShape(start, position, subProcess)
}
