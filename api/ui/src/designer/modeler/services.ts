import type Modeler from 'bpmn-js/lib/Modeler'
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory'
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory'
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling'
import type { Connection, Element, Parent, Root, Shape } from 'bpmn-js/lib/model/Types'
import type CommandStack from 'diagram-js/lib/command/CommandStack'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace'
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad'
import type Connect from 'diagram-js/lib/features/connect/Connect'
import type Create from 'diagram-js/lib/features/create/Create'
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions'
import type Overlays from 'diagram-js/lib/features/overlays/Overlays'
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu'
import type Replace from 'diagram-js/lib/features/replace/Replace'
import type Rules from 'diagram-js/lib/features/rules/Rules'
import type Selection from 'diagram-js/lib/features/selection/Selection'

export type { Connection, Element, Modeler, Parent, Root, Shape }

/** The services of bpmn-js that the designer uses, by the names that it knows them by. */
export interface Services {
  autoPlace: AutoPlace
  bpmnFactory: BpmnFactory
  canvas: Canvas
  commandStack: CommandStack
  connect: Connect
  contextPad: ContextPad
  create: Create
  editorActions: EditorActions
  elementFactory: ElementFactory
  elementRegistry: ElementRegistry
  eventBus: EventBus<Record<string, never>>
  modeling: Modeling
  overlays: Overlays
  popupMenu: PopupMenu
  replace: Replace
  rules: Rules
  selection: Selection
  translate: (text: string, values?: Record<string, string>) => string
}

/** A service of a modeler, or of its injector. */
export function service<Name extends keyof Services>(
  from: { get: (name: string) => unknown },
  name: Name,
): Services[Name] {
  return from.get(name) as Services[Name]
}
