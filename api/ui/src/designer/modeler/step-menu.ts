import { language } from '../../language/language'
import { iconSvg } from '../icons'
import { kindsAfter, kindsInPlaceOf } from '../steps/choices'
import { appendStep, replaceStep } from '../steps/edit'
import { kindOf, kindWords, type StepKind } from '../vocabulary'
import { vocabularyTexts } from '../vocabulary-texts'
import type { Services, Shape } from './services'

export const APPEND = 'step-append'
/** The name under which bpmn-js opens its own menu, by keyboard for example. */
export const REPLACE = 'bpmn-replace'

type Injector = { get: (name: string) => unknown }
type Edit = (injector: Injector, element: Shape, kind: StepKind) => Shape

/** The menus of steps: what may come behind one, and what may come in its place. */
export class StepMenus {
  static $inject = ['injector', 'popupMenu']

  constructor(
    private readonly injector: Injector,
    popupMenu: Services['popupMenu'],
  ) {
    popupMenu.registerProvider(APPEND, this.provider(kindsAfterShape, appendStep) as never)
    popupMenu.registerProvider(REPLACE, this.provider(kindsInPlace, replaceStep) as never)
  }

  private provider(kindsFor: (element: Shape) => readonly StepKind[], edit: Edit): object {
    return {
      getPopupMenuEntries: (element: Shape) =>
        Object.fromEntries(
          kindsFor(element).map((kind) => [
            kind.id,
            this.entry(kind, () => edit(this.injector, element, kind)),
          ]),
        ),
    }
  }

  private entry(kind: StepKind, act: () => Shape): object {
    const { name, note } = kindWords(kind, language.value)
    return {
      label: name,
      title: note,
      imageHtml: iconSvg(kind.id),
      group: { id: kind.group, name: vocabularyTexts[language.value].groups[kind.group] },
      action: act,
    }
  }
}

const kindsAfterShape = (element: Shape) => kindsAfter(element.businessObject)
const kindsInPlace = ({ businessObject }: Shape) =>
  businessObject.$instanceOf?.('bpmn:FlowNode') ? kindsInPlaceOf(businessObject, kindOf(businessObject)) : []
