import { onScopeDispose, ref, watchEffect, type Ref } from 'vue'
import { service, type Modeler } from '../modeler/services'

const HERE = 'test-run-here'

/** Where a customer of a test run stands, marked in the drawing as long as anybody looks at the run. */
export function useMarks(modeler: Ref<Modeler | null>, looking: () => boolean) {
  const where = ref<readonly string[]>([])
  watchEffect(() => modeler.value && mark(modeler.value, looking() ? where.value : []))
  onScopeDispose(() => (where.value = []))
  return where
}

function mark(modeler: Modeler, elementIds: readonly string[]): void {
  const canvas = service(modeler, 'canvas')
  const registry = service(modeler, 'elementRegistry')
  registry.getAll().forEach(({ id }) => {
    if (canvas.hasMarker(id, HERE)) canvas.removeMarker(id, HERE)
  })
  elementIds.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, HERE))
}
