import type { Box, Point, Sheet } from './drawing'

/** How wide a Latin letter is at most on the whole, of the height of its font: too narrow a line breaks a word. */
const LETTER = 0.7
const SPARE = 4

/** How large a text is about, broken into lines of a width. */
export function sizeOf(text: string, most: number, font: number): { width: number; height: number } {
  const wide = [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? font : font * LETTER), SPARE)
  const lines = Math.ceil(wide / most)
  return { width: Math.min(Math.ceil(wide), most), height: Math.ceil(lines * font * 1.2) }
}

/** Of some places for something, the first that has the least in its way. */
export function roomiest(places: readonly Box[], sheet: Sheet): Box {
  const taken = [
    ...sheet.shapes.flatMap(({ box, label }) => (label ? [box, label] : [box])),
    ...segmentsOf(sheet),
  ]
  const inTheWay = places.map((place) => taken.filter((one) => meet(place, one)).length)
  return places[inTheWay.indexOf(Math.min(...inTheWay))]!
}

/** Each stretch of a way, as the box that it fills. */
const segmentsOf = ({ ways }: Sheet): Box[] =>
  ways.flatMap(({ points }) => points.slice(1).map((point, index) => between(points[index]!, point)))

const between = (one: Point, other: Point): Box => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
})

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width + 1 &&
  other.x < one.x + one.width + 1 &&
  one.y < other.y + other.height + 1 &&
  other.y < one.y + one.height + 1
