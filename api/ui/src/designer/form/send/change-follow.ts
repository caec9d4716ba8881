import { service, type Connection, type Element, type Modeler, type Shape } from '../../modeler/services'
import { newStep } from '../../steps/new-step'
import { kindOf, stepKind, type StepKindId } from '../../vocabulary'
import type { Editor } from '../model/editor'
import { elementOf, setCondition } from '../model/exits'
import { inputsOf, setInput } from '../model/inputs'
import { textIn, type ModelObject } from '../model/objects'
import { afterContact, APPROVED, type AfterContact, type Follow } from '../model/suppressed'
import { objectOf } from '../form-context'
import { freePlace, type Bounds, type Occupied } from './free-place'

/** The names of what is added, in the language of the moment. */
export interface AddedNames {
  readonly gateway: string
  readonly yes: string
  readonly no: string
  readonly end: string
}

const BEFORE_OTHERS = 5_000
/** The room beside and below the branch. */
const GAP = 50
const BELOW = 70

/** Has suppressed contacts followed otherwise; all of it is one step to undo. */
export class FollowChange {
  constructor(
    private readonly modeler: Modeler,
    private readonly editor: Editor,
    private readonly names: AddedNames,
  ) {}

  to(step: Shape, follow: Follow): void {
    const before = afterContact(objectOf(step))
    if (before.follow === follow) return
    this.atOnce(() => {
      if (follow === 'go-on') this.unbranch(step, before)
      else if (before.branch) this.redirect(step, before, follow)
      else this.branch(step, follow)
    })
  }

  /** Has those whose contact was suppressed go to a step that is there. */
  redirectTo(step: Shape, target: Shape): void {
    const { branch } = afterContact(objectOf(step))
    if (!branch) return
    this.atOnce(() => this.lead(this.flow(branch.suppressed), target))
  }

  /** As one step to undo, and with the step still chosen whose form this is. */
  private atOnce(work: () => void): void {
    const bus = service(this.modeler, 'eventBus')
    const chooseNothing = (event: { stopPropagation: () => void }) => event.stopPropagation()
    bus.on('autoPlace.end', BEFORE_OTHERS, chooseNothing)
    try {
      this.editor.together(work)
    } finally {
      bus.off('autoPlace.end', chooseNothing)
    }
  }

  private branch(step: Shape, follow: Follow): void {
    const modeling = service(this.modeler, 'modeling')
    const approvedIsDrawn = step.outgoing.length > 0
    const gateway = this.append(step, 'branch')
    modeling.updateProperties(gateway, { name: this.names.gateway, default: undefined })
    if (!approvedIsDrawn) this.append(gateway, 'end')
    const approved = gateway.outgoing[0] as Connection
    const target = approved.target as Shape
    modeling.updateProperties(gateway, { default: undefined })
    setCondition(this.editor, approved, APPROVED)
    modeling.updateLabel(approved, this.names.yes)
    const other = this.appendOther(step, gateway, follow)
    const suppressed = other.incoming[0] as Connection
    setCondition(this.editor, suppressed, '')
    modeling.updateProperties(gateway, { default: suppressed.businessObject })
    modeling.updateLabel(suppressed, this.names.no)
    if (follow === 'elsewhere') modeling.connect(other, target)
  }

  private redirect(step: Shape, { branch, next }: AfterContact, follow: Follow): void {
    const suppressed = this.flow(branch!.suppressed)
    const gateway = suppressed.source as Shape
    const before = suppressed.target as Shape
    const other = this.appendOther(step, gateway, follow)
    const modeling = service(this.modeler, 'modeling')
    modeling.removeConnection(other.incoming[0] as Connection)
    this.lead(suppressed, other)
    const target = next && elementOf(this.modeler, next)
    if (follow === 'elsewhere' && target) modeling.connect(other, target as Shape)
    this.tidy(before)
  }

  private unbranch(step: Shape, { branch }: AfterContact): void {
    const modeling = service(this.modeler, 'modeling')
    const suppressed = this.flow(branch!.suppressed)
    const approved = this.flow(branch!.approved)
    const gateway = suppressed.source as Shape
    const other = suppressed.target as Shape
    const target = approved.target as Shape
    modeling.removeConnection(suppressed)
    modeling.removeConnection(approved)
    modeling.removeShape(gateway)
    modeling.connect(step, target)
    this.tidy(other)
  }

  /** What holds nobody's work is of no use once no way leads to it any more. */
  private tidy(step: Shape): void {
    if (step.incoming.length === 0 && isBlank(objectOf(step))) {
      service(this.modeler, 'modeling').removeShape(step)
    }
  }

  private lead(flow: Connection, target: Shape): void {
    const middle = { x: target.x + target.width / 2, y: target.y + target.height / 2 }
    service(this.modeler, 'modeling').reconnectEnd(flow, target, middle)
    service(this.modeler, 'modeling').layoutConnection(flow)
  }

  /** What those come to whose contact was suppressed: an end, or a contact by another channel. */
  private appendOther(step: Shape, gateway: Shape, follow: Follow): Shape {
    const other = newStep(this.modeler, stepKind(follow === 'end' ? 'end' : 'send-contact'))
    const parent = gateway.parent as Shape
    const beside = {
      x: gateway.x + gateway.width + GAP + other.width / 2,
      y: gateway.y + gateway.height + BELOW,
    }
    const place = freePlace(other, beside, occupied(parent))
    const modeling = service(this.modeler, 'modeling')
    modeling.appendShape(gateway, other, place, parent)
    if (follow === 'end') modeling.updateProperties(other, { name: this.names.end })
    else {
      const { channel, category } = inputsOf(objectOf(step))
      setInput(this.editor, other, 'channel', channel === 'PUSH' ? 'SMS' : 'PUSH')
      if (category) setInput(this.editor, other, 'category', category)
    }
    return other
  }

  private append(source: Shape, kind: StepKindId): Shape {
    const context: { source: Shape; kind: object; shape?: Shape } = { source, kind: stepKind(kind) }
    service(this.modeler, 'commandStack').execute('step.append', context)
    return context.shape!
  }

  private flow(object: { id?: string }): Connection {
    return service(this.modeler, 'elementRegistry').get(object.id ?? '') as unknown as Connection & Element
  }
}

/** An end, or a contact that says nothing yet. */
function isBlank(step: ModelObject): boolean {
  if (step.$type === 'bpmn:EndEvent') return true
  const { text, template } = inputsOf(step)
  return kindOf(step)?.id === 'send-contact' && !textIn(step, 'name') && !text && !template
}

function occupied(parent: Shape): Occupied {
  const children = (parent.children ?? []) as Element[]
  return {
    shapes: children.filter((child) => 'width' in child) as unknown as Bounds[],
    flows: children.flatMap((child) => ('waypoints' in child ? [(child as Connection).waypoints] : [])),
  }
}
