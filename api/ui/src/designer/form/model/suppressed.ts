import { readExpression, same } from '../feel/expression'
import { exitsOf } from './exits'
import { objectIn, objectsIn, type ModelObject } from './objects'

/** The condition of the way for those whose contact was approved. */
export const APPROVED = 'contact.decision = "APPROVED"'

/** What follows a contact that was suppressed. */
export type Follow = 'go-on' | 'end' | 'elsewhere'

/** What follows a contact, as the diagram says it. */
export interface AfterContact {
  readonly follow: Follow
  /** The branch by the contact's decision, with its two ways out; nothing where customers go on anyway. */
  readonly branch?: {
    readonly gateway: ModelObject
    readonly approved: ModelObject
    readonly suppressed: ModelObject
  }
  /** What comes next for those whose contact was approved. */
  readonly next: ModelObject | undefined
  /** Whether the form may change it: more than one way leads out of some step. */
  readonly simple: boolean
}

/** Reads what follows a contact. */
export function afterContact(step: ModelObject): AfterContact {
  const outgoing = objectsIn(step, 'outgoing')
  const next = objectIn(outgoing[0], 'targetRef')
  const branch = next && outgoing.length === 1 ? branchOf(next) : undefined
  if (!branch) return { follow: 'go-on', next, simple: outgoing.length <= 1 }
  const otherwise = objectIn(branch.suppressed, 'targetRef')
  return {
    follow: otherwise?.$type === 'bpmn:EndEvent' ? 'end' : 'elsewhere',
    branch,
    next: objectIn(branch.approved, 'targetRef'),
    simple: true,
  }
}

/** A branch of two ways, of which one asks for the approval and the other for nothing. */
function branchOf(gateway: ModelObject): AfterContact['branch'] {
  const exits = exitsOf(gateway)
  const single = objectsIn(gateway, 'incoming').length === 1
  if (gateway.$type !== 'bpmn:ExclusiveGateway' || !single || exits.length !== 2) return undefined
  const approved = exits.find(({ condition }) => condition !== null && isApproval(condition))
  const suppressed = exits.find(({ isDefault, condition }) => isDefault && condition === null)
  return approved && suppressed
    ? { gateway, approved: approved.flow, suppressed: suppressed.flow }
    : undefined
}

function isApproval(feel: string): boolean {
  const read = readExpression(feel)
  return read !== null && same(read, readExpression(APPROVED)!)
}
