import { textOf } from '../../diagram/model'
import type { Box, Sheet } from './drawing'
import { roomiest, sizeOf } from './room'

/** What has its name beside itself. */
const NAMED_OUTSIDE = /(Event|Gateway)$/
const FONT = 11
/** bpmn-js breaks no line of a name earlier. */
const MOST = 90
const GAP = 5

/** Has the names of events and gateways stand where no way and nothing else crosses them. */
export function placeNames(sheet: Sheet): void {
  for (const shape of sheet.shapes) {
    const name = textOf(shape.element, 'name')
    if (!name || !NAMED_OUTSIDE.test(shape.element.$type)) continue
    shape.label = roomiest(placesAround(shape.box, sizeOf(name, MOST, FONT)), sheet)
  }
}

/** Below, above, and at the corners. */
function placesAround({ x, y, width, height }: Box, size: { width: number; height: number }): Box[] {
  const middle = x + width / 2
  const below = y + height + GAP
  const above = y - GAP - size.height
  return [middle - size.width / 2, middle + GAP, middle - GAP - size.width].flatMap((left) => [
    { x: left, y: below, ...size },
    { x: left, y: above, ...size },
  ])
}
