import type { PaletteEntries } from 'diagram-js/lib/features/palette/PaletteProvider'
import { language } from '../../language/language'
import { iconSvg } from '../icons'
import { addStep, appendStep } from '../steps/edit'
import { kindsAfter } from '../steps/choices'
import { newStep } from '../steps/new-step'
import { GROUPS, kindWords, STEP_KINDS, stepKind, type StepKind } from '../vocabulary'
import { canvasTexts } from './canvas-texts'
import { wanted } from '../menu-item'
import { service, type Services, type Shape } from './services'

type Injector = { get: (name: string) => unknown }
interface Tool {
  activateSelection?: (event: Event) => void
  activateHand?: (event: Event) => void
}

/**
 * The palette: the steps of the vocabulary as pictures and words. By mouse they are dragged to
 * their place; by keyboard they come behind the chosen step.
 */
export class StepPalette {
  static $inject = ['injector', 'palette', 'eventBus']

  constructor(
    private readonly injector: Injector,
    palette: { registerProvider: (provider: unknown) => void },
    eventBus: Services['eventBus'],
  ) {
    palette.registerProvider(this)
    eventBus.on('palette.create', ({ container }: { container: HTMLElement }) => {
      container.addEventListener('keydown', (event) => goByArrows(container, event))
    })
  }

  getPaletteEntries(): PaletteEntries {
    const texts = canvasTexts[language.value]
    const kinds = GROUPS.flatMap((group) => STEP_KINDS.filter((kind) => kind.group === group))
    return {
      hand: this.tool('handTool', 'activateHand', 'bpmn-icon-hand-tool', texts.hand, true),
      lasso: this.tool('lassoTool', 'activateSelection', 'bpmn-icon-lasso-tool', texts.lasso),
      space: this.tool('spaceTool', 'activateSelection', 'bpmn-icon-space-tool', texts.space),
      ...Object.fromEntries(kinds.map((kind) => [`step.${kind.id}`, this.step(kind)])),
    } as PaletteEntries
  }

  private step(kind: StepKind): object {
    const { name, note } = kindWords(kind, language.value)
    return {
      group: kind.group,
      html:
        `<button type="button" class="entry" tabindex="-1" draggable="true" title="${note}">` +
        `${iconSvg(kind.id)}<span class="words">${name}</span></button>`,
      title: canvasTexts[language.value].add(name),
      action: {
        dragstart: (event: Event) => this.drag(event, kind),
        click: (event: Event) => (byKeyboard(event) ? this.add(kind) : this.drag(event, kind)),
      },
    }
  }

  private tool(name: string, method: keyof Tool, icon: string, words: string, first = false): object {
    const activate = (event: Event) => (this.injector.get(name) as Tool)[method]!(event)
    return {
      group: 'tools',
      html:
        `<button type="button" class="entry tool ${icon}" tabindex="${first ? 0 : -1}" ` +
        `draggable="true" title="${words}"></button>`,
      title: words,
      action: { click: activate, dragstart: activate },
    }
  }

  private drag(event: Event, kind: StepKind): void {
    const step = newStep(this.injector, kind)
    const create = service(this.injector, 'create')
    if (kind.id !== 'sub-process') return create.start(event, step)
    const start = newStep(this.injector, stepKind('start'))
    Object.assign(start, { x: 42, y: 82, parent: step })
    create.start(event, [step, start], { hints: { autoSelect: [step] } })
  }

  private add(kind: StepKind): void {
    const chosen = service(this.injector, 'selection').get() as Shape[]
    const [source] = chosen
    const follows = chosen.length === 1 && source && kindsAfter(source.businessObject).includes(kind)
    if (follows) appendStep(this.injector, source, kind)
    else addStep(this.injector, kind)
  }
}

/** A click that no mouse made. */
const byKeyboard = (event: Event) => event instanceof MouseEvent && event.detail === 0

/** One line of the palette takes the keyboard; arrows and first letters go to the others. */
function goByArrows(container: HTMLElement, event: KeyboardEvent): void {
  const entries = [...container.querySelectorAll<HTMLElement>('button.entry')]
  const now = entries.indexOf(document.activeElement as HTMLElement)
  const next = wanted(
    event.key,
    now,
    entries.map((entry) => entry.textContent.trim()),
  )
  if (next === null || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  entries.forEach((entry, index) => (entry.tabIndex = index === next ? 0 : -1))
  entries[next]!.focus()
}
