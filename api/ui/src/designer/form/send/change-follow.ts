import { service, type Connection, type Element, type Modeler, type Shape } from '../../modeler/services'
import { stepKind, type StepKindId } from '../../vocabulary'
import type { Editor } from '../model/editor'
import { elementOf, setCondition } from '../model/exits'
import { afterContact, APPROVED, type AfterContact, type Follow } from '../model/suppressed'
import { objectOf } from '../form-context'

/** The names of what is added, in the language of the moment. */
export interface AddedNames {
  readonly gateway: string
  readonly yes: string
  readonly no: string
  readonly end: string
}

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
    this.editor.together(() => {
      if (follow === 'go-on') this.unbranch(step, before)
      else if (before.branch) this.redirect(before, follow)
      else this.branch(step, follow)
    })
  }

  /** Has those whose contact was suppressed go to a step that is there. */
  redirectTo(step: Shape, target: Shape): void {
    const { branch } = afterContact(objectOf(step))
    if (!branch) return
    this.editor.together(() => this.lead(this.flow(branch.suppressed), target))
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
    const other = this.appendOther(gateway, follow)
    const suppressed = other.incoming[0] as Connection
    setCondition(this.editor, suppressed, '')
    modeling.updateProperties(gateway, { default: suppressed.businessObject })
    modeling.updateLabel(suppressed, this.names.no)
    if (follow === 'elsewhere') modeling.connect(other, target)
  }

  private redirect({ branch, next }: AfterContact, follow: Follow): void {
    const suppressed = this.flow(branch!.suppressed)
    const gateway = suppressed.source as Shape
    const before = suppressed.target as Shape
    const other = this.appendOther(gateway, follow)
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

  /** An end to which no way leads any more is of no use; any other step may hold somebody's work. */
  private tidy(step: Shape): void {
    if (step.type === 'bpmn:EndEvent' && step.incoming.length === 0) {
      service(this.modeler, 'modeling').removeShape(step)
    }
  }

  private lead(flow: Connection, target: Shape): void {
    const middle = { x: target.x + target.width / 2, y: target.y + target.height / 2 }
    service(this.modeler, 'modeling').reconnectEnd(flow, target, middle)
    service(this.modeler, 'modeling').layoutConnection(flow)
  }

  /** What those come to whose contact was suppressed: an end, or a contact by another way. */
  private appendOther(gateway: Shape, follow: Follow): Shape {
    const other = this.append(gateway, follow === 'end' ? 'end' : 'send-contact')
    if (follow === 'end') service(this.modeler, 'modeling').updateProperties(other, { name: this.names.end })
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
