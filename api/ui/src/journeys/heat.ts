import type { Schemas } from '../api/client'

type Figures = Schemas['ElementFigures']

/** How many shades of heat there are. */
export const SHADES = 4

/** The shade of each element that somebody has entered: 1 for few customers, SHADES for the most. */
export function heat(elements: readonly Figures[]): Map<string, number> {
  const most = Math.max(0, ...elements.map(({ entered }) => entered))
  return new Map(
    elements
      .filter(({ entered }) => entered > 0)
      .map(({ elementId, entered }) => [elementId, Math.max(1, Math.ceil((SHADES * entered) / most))]),
  )
}
