/** Where something stands on the canvas. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** What is on the canvas already: steps, and flows by their bends. */
export interface Occupied {
  readonly shapes: readonly Bounds[]
  readonly flows: readonly (readonly Point[])[]
}

const ROW = 20
const APART = 20
const MOST_ROWS = 200

/** The middle of the first place from there downwards that touches neither a step nor a flow. */
export function freePlace(size: Pick<Bounds, 'width' | 'height'>, from: Point, occupied: Occupied): Point {
  for (let row = 0; row < MOST_ROWS; row++) {
    const middle = { x: from.x, y: from.y + row * ROW }
    const room = {
      x: middle.x - size.width / 2 - APART,
      y: middle.y - size.height / 2 - APART,
      width: size.width + 2 * APART,
      height: size.height + 2 * APART,
    }
    const touches = (other: Bounds) =>
      other.x < room.x + room.width &&
      room.x < other.x + other.width &&
      other.y < room.y + room.height &&
      room.y < other.y + other.height
    if (!occupied.shapes.some(touches) && !occupied.flows.flatMap(segments).some(touches)) return middle
  }
  return from
}

/** A flow's pieces as what they cover: they run level or upright, or are taken for the box around them. */
function segments(bends: readonly Point[]): Bounds[] {
  return bends.slice(1).map((to, n) => {
    const at = bends[n]!
    const box = { x: Math.min(at.x, to.x), y: Math.min(at.y, to.y) }
    return { ...box, width: Math.max(1, Math.abs(at.x - to.x)), height: Math.max(1, Math.abs(at.y - to.y)) }
  })
}
