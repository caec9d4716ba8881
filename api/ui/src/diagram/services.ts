/** What is used of bpmn-js, which has no types of its own for its services. */
export interface Canvas {
  zoom(): number
  zoom(to: number): number
  viewbox(): View & { inner: View; outer: { width: number; height: number } }
  viewbox(view: View): View
  resized(): void
  scrollToElement(elementId: string): void
  addMarker(elementId: string, marker: string): void
  removeMarker(elementId: string, marker: string): void
}
export interface Overlays {
  add(
    elementId: string,
    type: string,
    overlay: { position: object; html: HTMLElement; scale?: object },
  ): string
  remove(overlayId: string): void
}
export interface Shape {
  /** What it stands in; nothing for the canvas, which stands for the journey as a whole. */
  parent?: object
  y: number
  height: number
  /** Names that stand outside of it. */
  labels?: readonly { y: number }[]
}
export interface Registry {
  get(elementId: string): Shape | undefined
}
export interface Events {
  on(event: string, heard: (event: { element: { id: string; parent?: object } }) => void): void
}

/** The part of a diagram that is seen, in the diagram's own units. */
export interface View {
  x: number
  y: number
  width: number
  height: number
}

/** Whether two parts are the same to the eye. */
export function sameView(one: View, other: View | null | undefined): boolean {
  if (!other) return false
  const near = (a: number, b: number) => Math.abs(a - b) < 0.5
  return (
    near(one.x, other.x) &&
    near(one.y, other.y) &&
    near(one.width, other.width) &&
    near(one.height, other.height)
  )
}

const MARGIN = 14
/** What the mark of bpmn.io needs below a diagram. */
const FOOT = 40

/**
 * The part to look at for the whole of a diagram, never larger than life, clear of what stands at the
 * foot, and of what stands at the side, where anything does.
 */
export function wholeOf(inner: View, outer: { width: number; height: number }, side = 0): View {
  const across = (outer.width - 2 * MARGIN - side) / inner.width
  const down = (outer.height - MARGIN - FOOT) / inner.height
  const scale = Math.max(0.05, Math.min(1, across, down))
  const [width, height] = [outer.width / scale, outer.height / scale]
  const above = (height - (MARGIN + FOOT) / scale - inner.height) / 2 + MARGIN / scale
  return { x: inner.x - (width - side / scale - inner.width) / 2, y: inner.y - above, width, height }
}
