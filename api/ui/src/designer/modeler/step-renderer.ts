import type TextRenderer from 'bpmn-js/lib/draw/TextRenderer'
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer'
import { append, create } from 'tiny-svg'
import { language } from '../../language/language'
import { iconSvg, type IconName } from '../icons'
import { kindOf, type BusinessObject } from '../vocabulary'
import { captionOf } from './captions'
import type { Services, Shape } from './services'

/** Above the renderer of bpmn-js, which draws everything else. */
const PRIORITY = 1500
const PICTURES: Readonly<Record<string, IconName>> = {
  'send-contact': 'send-contact',
  goal: 'goal',
  'goal-end': 'goal-end',
}
const TASK_PICTURE = { size: 18, x: 7, y: 7 }
const EVENT_PICTURE = 20
const CAPTION_WIDTH = 110

interface TextLayout {
  box: { width: number; height: number }
  align: string
  padding?: number
  size?: number
}
interface BpmnRenderer extends BaseRenderer {
  handlers: Record<string, (parent: SVGElement, element: Shape, attributes?: object) => SVGElement>
}

/** Draws contacts and goals with a picture of their own, and says what a step does in a word or two. */
class StepRenderer extends BaseRenderer {
  static $inject = ['eventBus', 'bpmnRenderer', 'textRenderer']

  constructor(
    eventBus: Services['eventBus'],
    private readonly bpmnRenderer: BpmnRenderer,
    private readonly textRenderer: TextRenderer,
  ) {
    super(eventBus as never, PRIORITY)
  }

  override canRender(element: { type?: string; businessObject?: BusinessObject }): boolean {
    const step = element.businessObject
    if (element.type === 'label' || !step?.$type) return false
    return kindOf(step) !== null && element.type !== 'bpmn:SubProcess'
  }

  override drawShape(parent: SVGElement, element: Shape): SVGElement {
    const task = element.type === 'bpmn:ServiceTask'
    const shape = this.bpmnRenderer.handlers[task ? 'bpmn:Task' : element.type]!(parent, element)
    const name = PICTURES[kindOf(element.businessObject)!.id]
    if (name) append(parent, task ? picture(name, TASK_PICTURE) : picture(name, inTheMiddle(element)))
    const caption = captionOf(element.businessObject, language.value)
    const box = 'width' in element && element.width >= CAPTION_WIDTH - 10
    if (caption.name)
      append(parent, box ? this.inside(caption.name, element) : this.below(caption.name, element))
    if (caption.note && box) append(parent, this.atTheFoot(caption.note, element))
    return shape
  }

  override getShapePath(shape: Shape): string {
    return this.bpmnRenderer.getShapePath(shape)
  }

  private inside(text: string, { width, height }: Shape): SVGElement {
    return this.text(text, { box: { width, height }, align: 'center-middle', padding: 8 })
  }

  private atTheFoot(text: string, { width, height }: Shape): SVGElement {
    const caption = this.text(text, { box: { width, height: 14 }, align: 'center-top', size: 10 })
    caption.setAttribute('transform', `translate(0 ${height - 18})`)
    return caption
  }

  private below(text: string, { width, height }: Shape): SVGElement {
    const caption = this.text(text, {
      box: { width: CAPTION_WIDTH, height: 30 },
      align: 'center-top',
      size: 11,
    })
    caption.setAttribute('transform', `translate(${(width - CAPTION_WIDTH) / 2} ${height + 3})`)
    return caption
  }

  private text(words: string, { size, ...layout }: TextLayout): SVGElement {
    const text = this.textRenderer.createText(words, {
      ...layout,
      style: { fontSize: size ?? 12 },
    } as never)
    text.setAttribute('class', 'step-caption')
    return text
  }
}

const inTheMiddle = ({ width, height }: Shape) => ({
  size: EVENT_PICTURE,
  x: (width - EVENT_PICTURE) / 2,
  y: (height - EVENT_PICTURE) / 2,
})

function picture(name: IconName, { size, x, y }: { size: number; x: number; y: number }): SVGElement {
  const group = create('g')
  group.setAttribute('class', 'step-picture')
  group.setAttribute('transform', `translate(${x} ${y}) scale(${size / 24})`)
  group.innerHTML = iconSvg(name).replace('<svg ', '<svg width="24" height="24" ')
  return group as SVGElement
}

export const stepRendererModule = {
  __init__: ['stepRenderer'],
  stepRenderer: ['type', StepRenderer],
}
