import { onBeforeUnmount, onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { fit } from './fit'
import { createModeler } from './modeler'
import { service, type Element, type Modeler } from './services'
import { translateAgain } from './translate'

export interface Diagram {
  /** The modeler, once there is a place on the page to draw in. */
  modeler: ShallowRef<Modeler | null>
  /** The one element that is chosen; none where there are none or several. */
  chosen: ShallowRef<Element | null>
  /** Counts the changes, those of another drawing included. */
  revision: Ref<number>
  /** Counts the changes that somebody made. */
  edits: Ref<number>
  canUndo: Ref<boolean>
  canRedo: Ref<boolean>
  /** Whether a drawing is shown. */
  shown: Ref<boolean>
  /** Shows a drawing in place of the one before. Throws where it cannot be read or has no picture. */
  open: (xml: string) => Promise<void>
  /** The drawing as BPMN. */
  xml: () => Promise<string>
}

/** A drawing on the page, and what the page has to know of it. */
export function useDiagram(frame: Ref<HTMLElement | undefined>, readonly: boolean): Diagram {
  const modeler = shallowRef<Modeler | null>(null)
  const chosen = shallowRef<Element | null>(null)
  const revision = ref(0)
  const edits = ref(0)
  const canUndo = ref(false)
  const canRedo = ref(false)
  const shown = ref(false)
  let stopTranslating = () => {}
  // bpmn-js remembers how large its frame is.
  const resized = new ResizeObserver(() => modeler.value && service(modeler.value, 'canvas').resized())

  function follow(made: Modeler): void {
    const commandStack = service(made, 'commandStack')
    made.on('selection.changed', ({ newSelection }: { newSelection: Element[] }) => {
      chosen.value = newSelection.length === 1 ? newSelection[0]! : null
    })
    made.on('commandStack.changed', ({ trigger }: { trigger: string }) => {
      canUndo.value = commandStack.canUndo()
      canRedo.value = commandStack.canRedo()
      if (trigger === 'clear') return
      revision.value++
      edits.value++
    })
  }

  onMounted(() => {
    const made = createModeler(frame.value!, readonly)
    follow(made)
    stopTranslating = translateAgain(made)
    modeler.value = made
    resized.observe(frame.value!)
  })
  onBeforeUnmount(() => {
    resized.disconnect()
    stopTranslating()
    modeler.value?.destroy()
    modeler.value = null
  })

  return {
    modeler,
    chosen,
    revision,
    edits,
    canUndo,
    canRedo,
    shown,
    open: async (xml) => {
      shown.value = false
      chosen.value = null
      await modeler.value!.importXML(xml)
      fit(modeler.value!)
      shown.value = true
      revision.value++
    },
    xml: async () => (await modeler.value!.saveXML({ format: true })).xml!,
  }
}

/** Chooses an element and brings it into view. */
export function choose(modeler: Modeler, element: Element): void {
  service(modeler, 'selection').select(element)
  service(modeler, 'canvas').scrollToElement(element as never, { top: 80, right: 80, bottom: 80, left: 240 })
}
