import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor'
import { service, type Connection, type Services, type Shape } from '../modeler/services'
import { kindOf } from '../vocabulary'

const BRANCHES = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway']
/** What is nearly always asked right after a contact. */
const APPROVED = 'contact.decision = "APPROVED"'

type Injector = { get: (name: string) => unknown }

/**
 * The only way out of a branch is its default. Right after a contact, a second one makes the first
 * the way of those whose contact was approved, and is the default itself; any other waits for
 * somebody to say who takes it.
 */
export class BranchExits extends CommandInterceptor {
  static override $inject = ['eventBus', 'injector']

  constructor(
    eventBus: Services['eventBus'],
    private readonly injector: Injector,
  ) {
    super(eventBus as never)
    this.postExecuted(
      'connection.create',
      ({ context }: { context: { connection: Connection } }) => this.complete(context.connection),
      false,
    )
  }

  private complete(flow: Connection): void {
    const branch = flow.source as Shape
    if (flow.type !== 'bpmn:SequenceFlow' || !BRANCHES.includes(branch.type)) return
    if (flow.businessObject.conditionExpression) return
    const modeling = service(this.injector, 'modeling')
    const [first] = branch.outgoing as Connection[]
    if (branch.outgoing.length === 1) {
      if (!branch.businessObject.default) modeling.updateProperties(branch, { default: flow.businessObject })
    } else if (branch.outgoing.length === 2 && isOpen(first!, branch) && followsContact(branch)) {
      modeling.updateProperties(branch, { default: flow.businessObject })
      modeling.updateProperties(first!, { conditionExpression: this.condition(first!, APPROVED) })
    }
  }

  private condition(flow: Connection, body: string): object {
    const expression = service(this.injector, 'bpmnFactory').create('bpmn:FormalExpression', {
      language: 'feel',
      body,
    })
    expression.$parent = flow.businessObject
    return expression
  }
}

/** Whether a way is the default, and nothing more was said about it. */
const isOpen = (flow: Connection, branch: Shape) =>
  flow.type === 'bpmn:SequenceFlow' &&
  branch.businessObject.default === flow.businessObject &&
  !flow.businessObject.conditionExpression

function followsContact(branch: Shape): boolean {
  const before = branch.incoming.map(({ source }) => source as Shape)
  return before.length > 0 && before.every((step) => kindOf(step.businessObject)?.id === 'send-contact')
}
