import { service } from './services'

const MARGIN = 32

/** Shows all of the drawing beside the palette; never larger than life. */
export function fit(modeler: { get: (name: string) => unknown }): void {
  const canvas = service(modeler, 'canvas')
  const { inner, outer } = canvas.viewbox()
  if (!outer.width || !outer.height) return
  const palette = canvas.getContainer().querySelector<HTMLElement>('.djs-palette')
  const left = palette ? palette.offsetLeft + palette.offsetWidth : 0
  const wide = outer.width - left - 2 * MARGIN
  const high = outer.height - 2 * MARGIN
  const scale = Math.min(1, wide / (inner.width || 1), high / (inner.height || 1))
  canvas.viewbox({
    x: inner.x - (left + MARGIN + Math.max(0, wide - inner.width * scale) / 2) / scale,
    y: inner.y - (outer.height / scale - inner.height) / 2,
    width: outer.width / scale,
    height: outer.height / scale,
  })
}
