import { manyOf, oneOf, textOf, type ModelElement } from '../../diagram/model'
import type { Box, DrawnShape, Point, Sheet } from './drawing'
import { extentOf } from './drawing'
import { roomiest, sizeOf } from './room'

const FONT = 12
const WIDTH = 120
const PADDING = 7
const GAP = 24

/** Draws the notes of a sheet above the steps that they belong to, and the lines that lead there. */
export function drawNotes(sheet: Sheet): void {
  const artifacts = artifactsOf(sheet)
  const associations = artifacts.filter(({ $type }) => $type === 'bpmn:Association')
  for (const note of artifacts.filter(({ $type }) => $type === 'bpmn:TextAnnotation')) {
    const about = associations.map((one) => otherEnd(one, note)).find((one) => one && placeOf(one, sheet))
    sheet.shapes.push({ element: note, box: placeFor(note, about && placeOf(about, sheet), sheet) })
  }
  for (const association of associations) {
    const ends = [oneOf(association, 'sourceRef'), oneOf(association, 'targetRef')]
    const [from, to] = ends.map((end) => end && placeOf(end, sheet))
    if (from && to) sheet.ways.push({ element: association, points: lineBetween(from, to) })
  }
}

/** The notes and their lines in the owner of a sheet and in what is open inside of it. */
function artifactsOf({ owner, shapes }: Sheet): readonly ModelElement[] {
  const inside = new Set(shapes.map(({ element }) => element.$parent))
  return [...new Set([owner, ...inside])].flatMap((one) => manyOf(one, 'artifacts'))
}

function otherEnd(association: ModelElement, note: ModelElement): ModelElement | undefined {
  const [from, to] = [oneOf(association, 'sourceRef'), oneOf(association, 'targetRef')]
  return from === note ? to : to === note ? from : undefined
}

/** Where something is drawn; for a way the point in its middle. */
function placeOf(element: ModelElement, { shapes, ways }: Sheet): Box | undefined {
  const shape = shapes.find((one: DrawnShape) => one.element === element)
  if (shape) return shape.box
  const points = ways.find((one) => one.element === element)?.points ?? []
  const [one, other] = points.slice(Math.max(0, Math.floor(points.length / 2) - 1))
  return one && other && { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, width: 0, height: 0 }
}

/** Close above what a note is about, close below, or above everything. */
function placeFor(note: ModelElement, about: Box | undefined, sheet: Sheet): Box {
  const text = sizeOf(textOf(note, 'text'), WIDTH - 2 * PADDING, FONT)
  const size = { width: WIDTH, height: text.height + 2 * PADDING }
  const { left, top } = extentOf(sheet)
  const x = about ? about.x + about.width / 2 - WIDTH / 2 : left
  const free = { x, y: top - GAP - size.height, ...size }
  if (!about) return free
  return roomiest(
    [{ x, y: about.y - GAP - size.height, ...size }, { x, y: about.y + about.height + GAP, ...size }, free],
    sheet,
  )
}

/** From border to border: upright where one stands above the other. */
function lineBetween(from: Box, to: Box): Point[] {
  const middle = ({ x, width }: Box) => x + width / 2
  return from.y + from.height <= to.y
    ? [
        { x: middle(from), y: from.y + from.height },
        { x: middle(to), y: to.y },
      ]
    : [
        { x: middle(from), y: from.y },
        { x: middle(to), y: to.y + to.height },
      ]
}
