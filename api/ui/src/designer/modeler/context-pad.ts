import type { ContextPadEntries } from 'diagram-js/lib/features/context-pad/ContextPadProvider'
import { language } from '../../language/language'
import { iconSvg } from '../icons'
import { isBoundary, isStep, kindsAfter } from '../steps/choices'
import { appendStep } from '../steps/edit'
import { newStep } from '../steps/new-step'
import { kindWords, type StepKind, type StepKindId } from '../vocabulary'
import { canvasTexts } from './canvas-texts'
import { APPEND, REPLACE } from './step-menu'
import { service, type Element, type Services, type Shape } from './services'

type Injector = { get: (name: string) => unknown }

/** What most often comes next, offered at once; the rest is in the menu. */
const OFTEN: readonly StepKindId[] = ['send-contact', 'wait', 'wait-for-event', 'branch', 'end']

/** What can be done with the chosen elements, beside them. */
export class StepPad {
  static $inject = ['injector', 'contextPad']

  constructor(
    private readonly injector: Injector,
    contextPad: Services['contextPad'],
  ) {
    contextPad.registerProvider(this as never)
  }

  getMultiElementContextPadEntries(elements: Element[]): ContextPadEntries {
    return (this.mayRemove(elements) ? { delete: this.remove() } : {}) as ContextPadEntries
  }

  getContextPadEntries(element: Element): ContextPadEntries {
    const entries: Record<string, object> = {}
    const t = canvasTexts[language.value]
    const businessObject = element.businessObject
    const label = element.type === 'label'
    if (!label && isStep(businessObject)) {
      const after = kindsAfter(businessObject)
      for (const kind of after.filter(({ id }) => OFTEN.includes(id))) {
        entries[`append.${kind.id}`] = this.append(kind)
      }
      if (after.length > 0) entries['append'] = this.menu(APPEND, 'model', 'pad-more', t.append)
      entries['replace'] = this.menu(REPLACE, 'edit', 'bpmn-icon-screw-wrench', t.change)
      if (after.length > 0) {
        const connect = (event: Event, from: Element) =>
          service(this.injector, 'connect').start(event as never, from)
        entries['connect'] = {
          group: 'connect',
          className: 'bpmn-icon-connection-multi',
          title: t.connect,
          action: { click: connect, dragstart: connect },
        }
      }
    }
    if (this.mayRemove([element])) entries['delete'] = this.remove()
    return entries as ContextPadEntries
  }

  private append(kind: StepKind): object {
    const start = (event: Event, source: Element) =>
      service(this.injector, 'create').start(event, newStep(this.injector, kind), { source })
    return {
      group: 'model',
      html: `<div class="entry step">${iconSvg(kind.id)}</div>`,
      title: canvasTexts[language.value].add(kindWords(kind, language.value).name),
      action: {
        click: (_event: Event, source: Shape) => appendStep(this.injector, source, kind),
        ...(isBoundary(kind) ? {} : { dragstart: start }),
      },
    }
  }

  private menu(id: string, group: string, className: string, title: string): object {
    return {
      group,
      className,
      title,
      action: {
        click: (event: MouseEvent, element: Element) => {
          const pad = (event.target as HTMLElement).closest('.djs-context-pad')?.getBoundingClientRect()
          const position = { x: pad?.left ?? event.x, y: (pad?.bottom ?? event.y) + 5 }
          service(this.injector, 'popupMenu').open(
            element as never,
            id,
            { ...position, cursor: { x: event.x, y: event.y } } as never,
            { title, width: 320, search: true },
          )
        },
      },
    }
  }

  private remove(): object {
    return {
      group: 'edit',
      className: 'bpmn-icon-trash',
      title: canvasTexts[language.value].remove,
      action: {
        click: (_event: Event, target: Element | Element[]) =>
          service(this.injector, 'modeling').removeElements([target].flat()),
      },
    }
  }

  private mayRemove(elements: Element[]): boolean {
    const allowed = service(this.injector, 'rules').allowed('elements.delete', { elements }) as unknown
    return Array.isArray(allowed) ? elements.every((element) => allowed.includes(element)) : Boolean(allowed)
  }
}
