import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer'
import { append, create } from 'tiny-svg'
import { iconSvg, type IconName } from '../icons'
import { kindOf, type BusinessObject } from '../vocabulary'
import type { Services, Shape } from './services'

/** Above the renderer of bpmn-js, which draws everything else. */
const PRIORITY = 1500
const PICTURES: Readonly<Record<string, IconName>> = {
  'send-contact': 'send-contact',
  goal: 'goal',
  'goal-end': 'goal-end',
}

interface BpmnRenderer {
  handlers: Record<string, (parent: SVGElement, element: Shape, attributes?: object) => SVGElement>
}

/** Draws contacts and goals with a picture of their own: BPMN has none for them. */
class StepRenderer extends BaseRenderer {
  static $inject = ['eventBus', 'bpmnRenderer']

  constructor(
    eventBus: Services['eventBus'],
    private readonly bpmnRenderer: BpmnRenderer,
  ) {
    super(eventBus as never, PRIORITY)
  }

  override canRender(element: { type?: string; businessObject?: BusinessObject }): boolean {
    return element.type !== 'label' && pictureOf(element.businessObject) !== null
  }

  override drawShape(parent: SVGElement, element: Shape): SVGElement {
    const task = element.type === 'bpmn:ServiceTask'
    const draw = this.bpmnRenderer.handlers[task ? 'bpmn:Task' : element.type]!
    const shape = draw(parent, element)
    const size = task ? 18 : 20
    const place = task ? { x: 7, y: 7 } : { x: (element.width - size) / 2, y: (element.height - size) / 2 }
    append(parent, picture(pictureOf(element.businessObject)!, size, place))
    return shape
  }

  override getShapePath(shape: Shape): string {
    return (this.bpmnRenderer as unknown as BaseRenderer).getShapePath(shape)
  }
}

function pictureOf(businessObject: BusinessObject | undefined): IconName | null {
  if (!businessObject?.$type) return null
  return PICTURES[kindOf(businessObject)?.id ?? ''] ?? null
}

function picture(name: IconName, size: number, place: { x: number; y: number }): SVGElement {
  const group = create('g')
  group.setAttribute('class', 'step-picture')
  group.setAttribute('transform', `translate(${place.x} ${place.y}) scale(${size / 24})`)
  group.innerHTML = iconSvg(name).replace('<svg ', '<svg width="24" height="24" ')
  return group as SVGElement
}

export const stepRendererModule = {
  __init__: ['stepRenderer'],
  stepRenderer: ['type', StepRenderer],
}
