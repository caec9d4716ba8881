import type { Schemas } from '../api/client'
import { inOrderOfFlow, type Step } from './flow'

type Figures = Schemas['ElementFigures']

/** A step with its figures. */
export interface FunnelRow extends Figures {
  /** Nothing where the diagram does not know the element. */
  step: Step | null
  /** How many came here of those who entered the journey, 0 to 1, or above where they come again. */
  share: number
  /** Where ways part or meet: nothing happens to customers there. */
  fork: boolean
}

/** What customers pass on their way, from the start to the end, with how many got there. */
export function funnel(steps: readonly Step[], figures: readonly Figures[]): FunnelRow[] {
  const ordered = inOrderOfFlow(steps)
  const known = new Map(ordered.map((step) => [step.id, step]))
  const byId = new Map(figures.map((one) => [one.elementId, one]))
  const began = begun(ordered, byId)
  const row = (one: Figures, step: Step | null): FunnelRow => ({
    ...one,
    step,
    share: began === 0 ? 0 : one.entered / began,
    fork: step?.type.endsWith('Gateway') ?? false,
  })
  return [
    ...ordered.flatMap((step) => {
      const found = byId.get(step.id)
      return found ? [row(found, step)] : []
    }),
    ...figures.filter(({ elementId }) => !known.has(elementId)).map((one) => row(one, null)),
  ]
}

/** How many began the journey: at any of the starts that nothing leads to. */
function begun(steps: readonly Step[], figures: ReadonlyMap<string, Figures>): number {
  const led = new Set(steps.flatMap(({ next }) => next))
  return steps
    .filter(({ id, type }) => type === 'startEvent' && !led.has(id))
    .reduce((sum, { id }) => sum + (figures.get(id)?.entered ?? 0), 0)
}
