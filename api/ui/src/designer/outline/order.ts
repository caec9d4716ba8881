/** A step as far as its place in the order is concerned. */
export interface Placed {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Where customers come in without having been anywhere before. */
  readonly start: boolean
  /** The ids of the steps that come next. */
  readonly next: readonly string[]
  /** The ids of the steps at its edge, taken when something happens meanwhile. */
  readonly edge: readonly string[]
}

/**
 * The steps in the order in which a customer comes through them: from each start along the first
 * way to its end, then along the others; what nobody comes to stands last, as it is drawn.
 */
export function inOrderOfFlow<Step extends Placed>(steps: readonly Step[]): Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const drawn = [...steps].sort((one, other) => one.y - other.y || one.x - other.x)
  const atEdges = new Set(steps.flatMap(({ edge }) => edge))
  const order: Step[] = []
  const seen = new Set<string>()

  function walk(from: Step): void {
    // A stack of our own: a sketch may be longer than the browser's is deep.
    const ahead = [from]
    while (ahead.length > 0) {
      const step = ahead.pop()!
      if (seen.has(step.id)) continue
      seen.add(step.id)
      order.push(step)
      const following = [...step.edge, ...step.next].flatMap((id) => byId.get(id) ?? [])
      ahead.push(...following.reverse())
    }
  }

  drawn.filter(({ start }) => start).forEach(walk)
  const led = new Set(steps.flatMap(({ next }) => next))
  drawn.filter(({ id }) => !led.has(id) && !atEdges.has(id)).forEach(walk)
  drawn.forEach(walk)
  return order
}
