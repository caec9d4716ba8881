import type { Language } from '../../language/language'
import { iconSvg } from '../icons'
import type { MenuItem } from '../menu-item'
import type { Modeler, Shape } from '../modeler/services'
import { onlyExit } from '../steps/append-step'
import { isEnd, kindsAfter, kindsInPlaceOf } from '../steps/choices'
import { mayConnect } from '../steps/edit'
import { kindWords, STEP_KINDS, type StepKind } from '../vocabulary'
import { vocabularyTexts } from '../vocabulary-texts'
import type { OutlineRow } from './outline'

/** A line as people read it: its name, else what kind of step it is. */
export const rowWords = (row: OutlineRow, tag: Language) => row.name || kindWords(row.kind, tag).name

/** What may be added behind the chosen step; with none chosen, what a journey may begin with. */
export function itemsToAdd(row: OutlineRow | undefined, tag: Language): MenuItem[] {
  if (!row) return STEP_KINDS.filter(({ group }) => group === 'start').map((kind) => itemOf(kind, tag))
  if (row.way) return []
  const shape = row.element as Shape
  // Between a step and the next one nothing can end.
  const between = onlyExit(shape) !== null
  return kindsAfter(shape.businessObject)
    .filter((kind) => !between || !isEnd(kind))
    .map((kind) => itemOf(kind, tag))
}

/** What the chosen step may be changed to. */
export function itemsToChange(row: OutlineRow | undefined, tag: Language): MenuItem[] {
  if (!row || row.way) return []
  return kindsInPlaceOf(row.element.businessObject, row.kind).map((kind) => itemOf(kind, tag))
}

/** The steps that the chosen one may lead to and does not yet. */
export function itemsToConnect(
  modeler: Modeler,
  row: OutlineRow | undefined,
  rows: readonly OutlineRow[],
  tag: Language,
): MenuItem[] {
  if (!row || row.way) return []
  const shape = row.element as Shape
  const led = new Set(shape.outgoing.map(({ target }) => target?.id))
  return rows
    .filter((other) => !other.way && other !== row && !led.has(other.id))
    .filter((other) => mayConnect(modeler, shape, other.element))
    .map((other) => ({
      id: other.id,
      label: rowWords(other, tag),
      icon: iconSvg(other.kind?.id ?? 'sketch'),
    }))
}

function itemOf(kind: StepKind, tag: Language): MenuItem {
  const { name, note } = kindWords(kind, tag)
  return {
    id: kind.id,
    label: name,
    note,
    group: vocabularyTexts[tag].groups[kind.group],
    icon: iconSvg(kind.id),
  }
}
