import { ref, type Ref } from 'vue'
import { fileTexts } from './file-texts'
import { language } from '../../language/language'
import { copyOf, titleOf } from '../../gallery/copy'
import { sure } from '../../state/ask'
import { arrange, arranged } from '../arrange/arrange'
import { withoutPools } from '../arrange/pools'
import { oneProcess } from '../arrange/processes'
import { hasUndrawn, hasUndrawnNotes } from '../arrange/undrawn'
import { elementName } from '../modeler/element-name'
import { nameOf } from '../modeler/journey-name'
import type { Diagram } from '../modeler/useDiagram'
import { downloadBpmn } from './downloads'
import { withoutForeign } from './foreign'

export interface Import {
  /** Words to tell after an import or a drawing, or why there was none. */
  told: Ref<{ good: boolean; words: string } | null>
  /** BPMN that is open and not drawn, wholly or in part. */
  undrawn: Ref<Undrawn | null>
  /** Shows BPMN as it is stored; what has no shapes is drawn, but for a part of one's own drawing. */
  show: (xml: string) => Promise<void>
  /** Has all of what is not drawn, or not wholly, drawn. */
  draw: () => Promise<void>
  /** Arranges the drawing; what has no shape is drawn as well. */
  arrange: () => Promise<void>
  /** Takes a file in place of the drawing here. */
  take: (file: File) => Promise<void>
}

export interface Undrawn {
  readonly xml: string
  readonly partly: boolean
}

/**
 * Brings BPMN onto the canvas: as it is stored, or from a file of another tool.
 *
 * @param own whether it is the reader's own draft, so that drawing what came undrawn is an edit of theirs
 */
export function useImport(diagram: Diagram, key: string, own: boolean): Import {
  const told = ref<{ good: boolean; words: string } | null>(null)
  const undrawn = ref<Undrawn | null>(null)
  const t = () => fileTexts[language.value]
  const othersLeftOut = (names: readonly string[]) => (names.length > 0 ? [t().othersLeftOut(names)] : [])

  /** Opens BPMN as it is drawn. Answers how much of its drawing is missing. */
  async function open(xml: string): Promise<'nothing' | 'parts' | 'all'> {
    try {
      await diagram.open(xml)
      return hasUndrawn(diagram.modeler.value!) ? 'parts' : 'nothing'
    } catch (thrown) {
      if (isUndrawn(thrown)) return 'all'
      throw thrown
    }
  }

  /** Draws all of a journey. Answers words about it and what was left out. */
  async function draw(xml: string): Promise<string[]> {
    const plain = await withoutPools(xml)
    const journey = await oneProcess(plain.xml)
    await diagram.open(await arranged(journey.xml))
    return [
      t().drawn,
      ...(plain.left.length > 0 ? [t().poolsLeftOut(plain.left.filter(Boolean))] : []),
      ...othersLeftOut(journey.left),
    ]
  }

  /** Draws what is open; what cannot be drawn is remembered. */
  async function drawOpen(open: Undrawn, edit: boolean): Promise<void> {
    try {
      told.value = { good: true, words: (await draw(open.xml)).join(' ') }
      undrawn.value = null
      if (edit) diagram.edits.value++
    } catch {
      told.value = { good: false, words: t().undrawable }
      undrawn.value = open
    }
  }

  /**
   * A file becomes this journey, under its key, and under its name where the file has none; what has no
   * shape is drawn at once. Answers words about what was left out.
   */
  async function openFile(file: string): Promise<string[]> {
    const { xml: cleaned, changed } = await withoutForeign(file)
    const { xml: one, left: others } = await oneProcess(cleaned)
    const name = (await titleOf(one))?.name || nameOf(diagram.modeler.value!)
    const xml = await copyOf(one, { key, name })
    const drawn = (await open(xml)) === 'nothing' ? [] : await draw(xml)
    diagram.edits.value++
    const names = changed.map((id) => elementName(diagram.modeler.value, id, language.value))
    return [
      ...(names.length > 0 ? [t().leftOut([...new Set(names)])] : []),
      ...othersLeftOut(others),
      ...drawn,
    ]
  }

  /** What is open, with what was drawn since. */
  const latest = ({ xml }: Undrawn) => (diagram.shown.value ? diagram.xml() : Promise.resolve(xml))

  async function take(file: File): Promise<void> {
    told.value = null
    const modeler = diagram.modeler.value!
    if (diagram.shown.value) {
      if (!(await sure(t().replaceSure, file.name, t().replace))) return
      await downloadBpmn(modeler, key)
    }
    const before = diagram.shown.value ? await diagram.xml() : null
    try {
      const left = await openFile(await file.text())
      undrawn.value = null
      told.value = { good: true, words: [t().opened(file.name), ...left].join(' ') }
    } catch {
      told.value = { good: false, words: t().unreadable }
      if (before) await diagram.open(before)
    }
  }

  return {
    told,
    undrawn,
    take,
    show: async (xml) => {
      undrawn.value = null
      try {
        const missing = await open(xml)
        // Whoever drew the other parts by hand is asked first.
        if (missing === 'parts' && own) undrawn.value = { xml, partly: true }
        else if (missing !== 'nothing') await drawOpen({ xml, partly: missing === 'parts' }, own)
      } catch {
        told.value = { good: false, words: t().unreadable }
      }
    },
    draw: async () => {
      if (undrawn.value) await drawOpen({ ...undrawn.value, xml: await latest(undrawn.value) }, true)
    },
    arrange: async () => {
      const modeler = diagram.modeler.value!
      if (hasUndrawn(modeler) || hasUndrawnNotes(modeler))
        await drawOpen({ xml: await diagram.xml(), partly: true }, true)
      else await arrange(modeler)
    },
  }
}

/** What bpmn-js throws where there is nothing to draw by. */
function isUndrawn(thrown: unknown): boolean {
  return thrown instanceof Error && /no diagram to display|no plane|没有要显示/.test(thrown.message)
}
