import { extentOf, type Box, type DrawnShape, type DrawnWay, type Point, type Sheet } from './drawing'

/** How wide a column of the arrangement is, and how many stand beside each other. */
const COLUMN = 150
const MOST_COLUMNS = 20
/** Between one band and the next, with the way that leads on in its middle. */
const GAP = 80

/** Where a drawing is cut, and where its bands come to stand. */
interface Bands {
  readonly cuts: readonly number[]
  readonly left: number
  /** How far each band goes down, and where it ends before that. */
  readonly downs: readonly number[]
  readonly bottoms: readonly number[]
}

/**
 * Breaks a long drawing into bands, one below the other. It is cut only where a single way leads on, or
 * none; what is wider stays in one band.
 */
export function breakRows(sheet: Sheet): void {
  const { left, right } = extentOf(sheet)
  const edge = Math.floor(left / COLUMN) * COLUMN
  const cuts = cutsOf(sheet, edge, right)
  if (cuts.length === 0) return
  const bands = { cuts, left: edge, ...heightsOf(sheet, cuts) }
  for (const shape of sheet.shapes) {
    const band = bandOf(middleOf(shape), cuts)
    shape.box = { ...shape.box, ...moved(shape.box, band, bands) }
    if (shape.label) shape.label = { ...shape.label, ...moved(shape.label, band, bands) }
  }
  for (const way of sheet.ways) way.points = led(way.points, bands)
}

const middleOf = ({ box }: DrawnShape): number => box.x + box.width / 2

const bandOf = (x: number, cuts: readonly number[]): number => cuts.filter((cut) => cut < x).length

/** Each band begins below the one before. */
function heightsOf({ owner, shapes, ways }: Sheet, cuts: readonly number[]) {
  const downs: number[] = []
  const bottoms: number[] = []
  for (let band = 0; band <= cuts.length; band++) {
    const { top, bottom } = extentOf({
      owner,
      shapes: shapes.filter((shape) => bandOf(middleOf(shape), cuts) === band),
      ways: ways.map((way) => ({
        ...way,
        points: way.points.filter(({ x }) => bandOf(x, cuts) === band),
      })),
    })
    downs.push(band === 0 ? 0 : downs[band - 1]! + bottoms[band - 1]! + GAP - top)
    bottoms.push(bottom)
  }
  return { downs, bottoms }
}

const moved = ({ x, y }: Point, band: number, { cuts, left, downs }: Bands): Point => ({
  x: band === 0 ? x : x - cuts[band - 1]! + left,
  y: y + downs[band]!,
})

/** A way in its band, or from one to the next through the gap between them. */
function led(points: readonly Point[], bands: Bands): Point[] {
  const all = points.flatMap((point, index) => [
    ...(index === 0 ? [] : throughGaps(points[index - 1]!, point, bands)),
    moved(point, bandOf(point.x, bands.cuts), bands),
  ])
  return all.filter(({ x, y }, index) => x !== all[index - 1]?.x || y !== all[index - 1]?.y)
}

function throughGaps(one: Point, other: Point, bands: Bands): Point[] {
  const from = bandOf(one.x, bands.cuts)
  return bands.cuts.slice(from, bandOf(other.x, bands.cuts)).flatMap((x, passed) => {
    const band = from + passed
    const at = { x, y: one.y + ((other.y - one.y) * (x - one.x)) / (other.x - one.x) }
    const out = moved(at, band, bands)
    const into = { x: bands.left, y: at.y + bands.downs[band + 1]! }
    const between = bands.bottoms[band]! + bands.downs[band]! + GAP / 2
    return [out, { x: out.x, y: between }, { x: into.x, y: between }, into]
  })
}

/** Where to cut: as late as a band allows, else as soon as one can. */
function cutsOf(sheet: Sheet, left: number, right: number): readonly number[] {
  const columns = Math.ceil((right - left) / COLUMN)
  if (columns <= MOST_COLUMNS) return []
  const possible = Array.from({ length: columns - 1 }, (_, index) => left + (index + 1) * COLUMN).filter(
    (x) => mayCut(sheet, x),
  )
  const cuts: number[] = []
  let start = left
  while (right - start > MOST_COLUMNS * COLUMN) {
    const ahead = possible.filter((x) => x > start)
    const next = ahead.filter((x) => x - start <= MOST_COLUMNS * COLUMN).pop() ?? ahead[0]
    if (next === undefined) break
    cuts.push(next)
    start = next
  }
  return cuts
}

/** Whether nothing stands across a line, and no more than one way leads over it, to the right. */
function mayCut({ shapes, ways }: Sheet, x: number): boolean {
  const across = (box: Box) => box.x < x && x < box.x + box.width
  if (shapes.some(({ box }) => across(box))) return false
  const crossings = ways.flatMap((way) => crossingsOf(way, x))
  return crossings.length === 0 || (crossings.length === 1 && crossings[0] === 'right')
}

/** The directions in which a way crosses a line; a point upon the line is still to the left of it. */
const crossingsOf = ({ points }: DrawnWay, x: number): ('left' | 'right')[] =>
  points.slice(1).flatMap((point, index) => {
    const [before, after] = [points[index]!.x > x, point.x > x]
    return before === after ? [] : [after ? ('right' as const) : ('left' as const)]
  })
