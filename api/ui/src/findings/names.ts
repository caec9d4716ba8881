import type { Language } from '../language/language'
import type { Values } from './finding-texts'

/** Elements that other tools draw, by their BPMN names. */
const ELEMENTS: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  startEvent: ['开始事件', 'start event'],
  endEvent: ['结束事件', 'end event'],
  intermediateCatchEvent: ['中间捕获事件', 'catching event'],
  intermediateThrowEvent: ['中间抛出事件', 'throwing event'],
  boundaryEvent: ['边界事件', 'boundary event'],
  task: ['任务', 'task'],
  manualTask: ['手工任务', 'manual task'],
  userTask: ['用户任务', 'user task'],
  sendTask: ['发送任务', 'send task'],
  receiveTask: ['接收任务', 'receive task'],
  serviceTask: ['服务任务', 'service task'],
  businessRuleTask: ['业务规则任务', 'business rule task'],
  callActivity: ['调用活动', 'call activity'],
  subProcess: ['事件子流程', 'event sub-process'],
  transaction: ['事务', 'transaction'],
  adHocSubProcess: ['特别子流程', 'ad-hoc sub-process'],
  exclusiveGateway: ['排他网关', 'exclusive gateway'],
  inclusiveGateway: ['包容网关', 'inclusive gateway'],
  parallelGateway: ['并行网关', 'parallel gateway'],
  eventBasedGateway: ['事件网关', 'event-based gateway'],
  complexGateway: ['复杂网关', 'complex gateway'],
  sequenceFlow: ['连线', 'arrow'],
  multiInstanceLoopCharacteristics: ['重复标记', 'repeat marker'],
  standardLoopCharacteristics: ['循环标记', 'loop marker'],
  collaboration: ['泳池', 'pool'],
  laneSet: ['泳道', 'set of lanes'],
  dataObject: ['数据对象', 'data object'],
  dataObjectReference: ['数据对象', 'data object'],
  dataStoreReference: ['数据存储', 'data store'],
  ioSpecification: ['数据输入输出', 'data input and output'],
  property: ['数据属性', 'data property'],
}

const INPUTS: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  channel: ['渠道', 'Channel'],
  category: ['类别', 'Category'],
  text: ['文字', 'Text'],
  template: ['模板', 'Template'],
  priority: ['优先级', 'Priority'],
  validFor: ['有效期', 'Valid for'],
  offerId: ['优惠', 'Offer'],
}

function named(names: typeof ELEMENTS, key: string | undefined, language: Language): string {
  const found = names[key ?? '']
  return found ? found[language === 'en' ? 1 : 0] : (key ?? '')
}

/** An element that the palette does not know, in words. */
export const elementName = (element: string | undefined, language: Language): string =>
  named(ELEMENTS, element, language)

/** A field of the send-contact step, in words. */
export const inputName = (input: string, language: Language): string => named(INPUTS, input, language)

/** What cannot be carried out: an element, or only an event of its kind. */
export function whatIs({ element, event }: Values, language: Language): string {
  const name = elementName(element, language)
  if (!event) return name
  return language === 'en' ? `${name} of this kind` : `这种${name}`
}
