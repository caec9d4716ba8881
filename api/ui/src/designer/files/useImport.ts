import { ref, type Ref } from 'vue'
import { fileTexts } from './file-texts'
import { language } from '../../language/language'
import { copyOf, titleOf } from '../../gallery/copy'
import { sure } from '../../state/ask'
import { arranged } from '../arrange/arrange'
import { withoutPools } from '../arrange/pools'
import { oneProcess } from '../arrange/processes'
import { elementName } from '../modeler/element-name'
import { nameOf } from '../modeler/journey-name'
import type { Diagram } from '../modeler/useDiagram'
import { downloadBpmn } from './downloads'
import { withoutForeign } from './foreign'

export interface Import {
  /** Words to tell after an import, or why there was none. */
  told: Ref<{ good: boolean; words: string } | null>
  /** BPMN that is open and has no drawing. */
  undrawn: Ref<string | null>
  /** Shows BPMN as it is stored; what has no drawing is remembered for `draw`. */
  show: (xml: string) => Promise<void>
  /** Has what has no drawing drawn. */
  draw: () => Promise<void>
  /** Takes a file in place of the drawing here. */
  take: (file: File) => Promise<void>
}

/** Brings BPMN onto the canvas: as it is stored, or from a file of another tool. */
export function useImport(diagram: Diagram, key: string): Import {
  const told = ref<{ good: boolean; words: string } | null>(null)
  const undrawn = ref<string | null>(null)
  const t = () => fileTexts[language.value]
  const othersLeftOut = (names: readonly string[]) => (names.length > 0 ? [t().othersLeftOut(names)] : [])

  /** Draws what has no drawing. Answers words about what was left out. */
  async function draw(xml: string): Promise<string[]> {
    const plain = await withoutPools(xml)
    const journey = await oneProcess(plain.xml)
    await diagram.open(await arranged(journey.xml))
    return [
      ...(plain.left.length > 0 ? [t().poolsLeftOut(plain.left.filter(Boolean))] : []),
      ...othersLeftOut(journey.left),
    ]
  }

  /**
   * A file becomes this journey, under its key, and under its name where the file has none; a sketch
   * without a drawing is drawn at once. Answers words about what was left out.
   */
  async function openFile(file: string): Promise<string[]> {
    const { xml: cleaned, changed } = await withoutForeign(file)
    const { xml: one, left: others } = await oneProcess(cleaned)
    const name = (await titleOf(one))?.name || nameOf(diagram.modeler.value!)
    const xml = await copyOf(one, { key, name })
    let undrawable: string[] = []
    try {
      await diagram.open(xml)
    } catch (thrown) {
      if (!isUndrawn(thrown)) throw thrown
      undrawable = await draw(xml)
    }
    diagram.edits.value++
    const names = changed.map((id) => elementName(diagram.modeler.value, id, language.value))
    return [
      ...(names.length > 0 ? [t().leftOut([...new Set(names)])] : []),
      ...othersLeftOut(others),
      ...undrawable,
    ]
  }

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
      try {
        await diagram.open(xml)
        undrawn.value = null
      } catch (thrown) {
        if (isUndrawn(thrown)) undrawn.value = xml
        else told.value = { good: false, words: t().unreadable }
      }
    },
    draw: async () => {
      if (undrawn.value === null) return
      const left = await draw(undrawn.value)
      undrawn.value = null
      if (left.length > 0) told.value = { good: true, words: left.join(' ') }
      diagram.edits.value++
    },
  }
}

/** What bpmn-js throws where there is nothing to draw by. */
function isUndrawn(thrown: unknown): boolean {
  return thrown instanceof Error && /no diagram to display|no plane|没有要显示/.test(thrown.message)
}
