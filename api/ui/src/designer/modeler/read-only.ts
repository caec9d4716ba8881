import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider'
import type { Services } from './services'

const CHANGES = [
  'connection.create',
  'connection.reconnect',
  'connection.start',
  'connection.updateWaypoints',
  'element.copy',
  'element.autoResize',
  'elements.align',
  'elements.create',
  'elements.delete',
  'elements.distribute',
  'elements.move',
  'elements.paste',
  'lane.split',
  'shape.append',
  'shape.attach',
  'shape.create',
  'shape.resize',
  'shape.replace',
]
const FIRST = 10_000

/** A diagram that is only looked at: every change is against the rules, and nothing offers one. */
class NothingChanges extends RuleProvider {
  static override $inject = ['eventBus', 'directEditing']

  constructor(eventBus: Services['eventBus'], directEditing: { activate: () => boolean }) {
    super(eventBus as never)
    directEditing.activate = () => false
    this.addRule(CHANGES, FIRST, () => false)
  }
}

const nothing = {}

export const readOnlyModule = {
  __init__: ['nothingChanges'],
  nothingChanges: ['type', NothingChanges],
  // A palette that nobody fills is never built, and throws when it is to speak another language.
  palette: ['value', nothing],
  paletteProvider: ['value', nothing],
  contextPadProvider: ['value', nothing],
}
