import { expect, it } from 'vitest'
import { Marks } from './marks'
import type { Canvas, Overlays, Registry, Shape } from './services'

it('marks stand at what is drawn, and not at the canvas, where they would be at everything', () => {
  const shapes: Record<string, Shape> = {
    journey: { y: 0, height: 0 },
    part: { y: 0, height: 80, parent: {} },
    step: { y: 20, height: 40, parent: {} },
  }
  const marked: string[] = []
  const canvas = { addMarker: (id, look) => marked.push(`${id} ${look}`) } as Partial<Canvas>
  const registry: Registry = { get: (id) => shapes[id] }
  const marks = new Marks(canvas as Canvas, {} as Overlays, registry, () => {})
  marks.show(new Map(['journey', 'part', 'gone'].map((id) => [id, { look: 'changed' }])))
  expect(marked).toEqual(['part changed'])
})
