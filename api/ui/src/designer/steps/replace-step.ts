import { service, type Shape } from '../modeler/services'
import type { StepKind } from '../vocabulary'
import { fillSubProcess } from './append-step'
import { newStep } from './new-step'

/** What the command works on; `shape` is the step that came in place of the element. */
export interface ReplaceContext {
  element: Shape
  kind: StepKind
  shape?: Shape
}

const KEPT = ['name', 'documentation']

/**
 * Puts a step of another kind in the place of one: it keeps name, words and flows, and nothing of
 * what the old one was carried out by. One step to undo.
 */
export class ReplaceStep {
  static $inject = ['injector']
  constructor(private readonly injector: { get: (name: string) => unknown }) {}

  preExecute(context: ReplaceContext): void {
    const { element, kind } = context
    const old = element.businessObject
    const step = newStep(this.injector, kind)
    for (const name of KEPT) step.businessObject.set(name, old.get(name))
    const standard = old.default
    const shape = service(this.injector, 'replace').replaceElement(
      element,
      {
        type: kind.type,
        businessObject: step.businessObject,
        width: step.width,
        height: step.height,
        x: element.x + (element.width - step.width) / 2,
        y: element.y + (element.height - step.height) / 2,
        ...(kind.id === 'sub-process' ? { isExpanded: true } : {}),
        ...(element.host ? { host: element.host } : {}),
      },
      {},
    ) as unknown as Shape
    context.shape = shape
    if (kind.id === 'sub-process' && shape.children.length === 0) fillSubProcess(this.injector, shape)
    if (standard && kind.group === 'branch' && 'default' in shape.businessObject) {
      service(this.injector, 'modeling').updateProperties(shape, { default: standard })
    }
  }
}
