/** A step of a diagram, as somebody who watches it wants to know it. */
export interface Step {
  id: string
  /** What its author called it; empty where they did not. */
  name: string
  /** The element of BPMN, such as `serviceTask`. */
  type: string
  goal: boolean
  /** Where customers go from it. */
  next: string[]
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn'
const NODE = /(Event|Task|task|Gateway|[sS]ubProcess|callActivity|transaction)$/

/** Reads the steps of a diagram that a parser has taken apart. */
export function stepsOf(diagram: Document): Step[] {
  const all = [...diagram.getElementsByTagNameNS(BPMN, '*')]
  const steps = new Map<string, Step>()
  for (const element of all) {
    const id = element.getAttribute('id')
    if (!id || !NODE.test(element.localName)) continue
    steps.set(id, {
      id,
      name: (element.getAttribute('name') ?? '').replace(/\s+/g, ' ').trim(),
      type: element.localName,
      goal: element.getAttributeNS(CAMUNDA, 'modelerTemplate') === 'tact.goal',
      next: [],
    })
  }
  const lead = (from: string | null | undefined, to: string | null) => {
    if (from && to && steps.has(to)) steps.get(from)?.next.push(to)
  }
  for (const element of all) {
    if (element.localName === 'sequenceFlow') {
      lead(element.getAttribute('sourceRef'), element.getAttribute('targetRef'))
    } else if (element.localName === 'boundaryEvent') {
      lead(element.getAttribute('attachedToRef'), element.getAttribute('id'))
    } else if (element.localName === 'startEvent') {
      lead(element.parentElement?.getAttribute('id'), element.getAttribute('id'))
    }
  }
  return [...steps.values()]
}

/**
 * The steps in the order in which customers come to them: each after all that lead to it, as far as
 * ways do not come back on themselves.
 */
export function inOrderOfFlow(steps: readonly Step[]): Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const led = new Set(steps.flatMap(({ next }) => next))
  const seen = new Set<string>()
  const backwards: Step[] = []
  // Without recursion, however long a diagram is: a step is done once all that follow it are.
  const visit = (first: Step) => {
    const open: { step: Step; rest: string[] }[] = []
    const enter = (step: Step) => {
      seen.add(step.id)
      open.push({ step, rest: [...step.next] })
    }
    if (!seen.has(first.id)) enter(first)
    while (open.length > 0) {
      const { step, rest } = open[open.length - 1]!
      const next = rest.pop()
      if (next === undefined) {
        backwards.push(step)
        open.pop()
      } else if (!seen.has(next) && byId.has(next)) {
        enter(byId.get(next)!)
      }
    }
  }
  const starts = steps.filter(({ id }) => !led.has(id))
  // What is done last comes first, so the last start is visited first.
  for (const start of starts.length > 0 ? [...starts].reverse() : steps.slice(0, 1)) visit(start)
  const rest = steps.filter(({ id }) => !seen.has(id))
  return [...backwards.reverse(), ...rest]
}
