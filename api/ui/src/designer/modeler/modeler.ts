import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'
import Modeler from 'bpmn-js/lib/Modeler'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'
import minimapModule from 'diagram-js-minimap'
import { complete, type ModelElement } from '../../diagram/model'
import { arrangeModule } from '../arrange/arrange-command'
import { stepsModule } from '../steps'
import { StepPad } from './context-pad'
import { StepPalette } from './palette'
import { readOnlyModule } from './read-only'
import { stepRendererModule } from './step-renderer'
import { StepMenus } from './step-menu'
import { translateModule } from './translate'

const editingModule = {
  paletteProvider: ['type', StepPalette],
  contextPadProvider: ['type', StepPad],
}

/** A modeler that knows no other steps than those of the vocabulary. */
export function createModeler(container: HTMLElement, readonly: boolean): Modeler {
  const modeler = new Modeler({
    container,
    moddleExtensions: { camunda },
    additionalModules: [
      minimapModule,
      stepsModule,
      arrangeModule,
      stepRendererModule,
      translateModule,
      { replaceMenuProvider: ['type', StepMenus] },
      readonly ? readOnlyModule : editingModule,
    ] as never,
  })
  modeler.on('import.parse.complete', ({ definitions }: { definitions?: ModelElement }) => {
    if (definitions) complete(definitions)
  })
  return modeler
}
