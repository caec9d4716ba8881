import { BpmnModdle } from 'bpmn-moddle'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindOf, kindWords, STEP_KINDS, stepKind, type BusinessObject } from './vocabulary'

interface Template {
  id: string
  appliesTo: string[]
  elementType?: { value: string }
  properties: { value?: string; binding: { type: string; name: string } }[]
}

const FOLDER = join(import.meta.dirname, '../../../../bpmn/element-templates')
const templates: Template[] = readdirSync(FOLDER).map((file) =>
  JSON.parse(readFileSync(join(FOLDER, file), 'utf8')),
)
const moddle = new BpmnModdle({ camunda })

const made = (type: string, properties = {}) => moddle.create(type, properties) as BusinessObject
const timer = (time: string) =>
  made('bpmn:TimerEventDefinition', { [time]: made('bpmn:FormalExpression', { body: 'x' }) })

describe('the vocabulary', () => {
  it('has every element template', () => {
    expect(new Set(STEP_KINDS.flatMap(({ template }) => template ?? []))).toEqual(
      new Set(templates.map(({ id }) => id)),
    )
  })

  it.each(STEP_KINDS.filter(({ template }) => template).map((kind) => [kind.id, kind] as const))(
    'makes of %s what its template makes',
    (_id, kind) => {
      const template = templates.find(({ id }) => id === kind.template)!
      expect(template.elementType?.value ?? kind.type).toBe(kind.type)
      expect(template.appliesTo).toContain(kind.type)
      const valueOf = (type: string, name?: string) =>
        template.properties.find(({ binding }) => binding.type === type && (!name || binding.name === name))
          ?.value
      expect(kind.delegate).toBe(valueOf('property', 'camunda:delegateExpression'))
      const inputs = template.properties
        .filter(({ binding, value }) => binding.type === 'camunda:inputParameter' && value)
        .map(({ binding, value }) => [binding.name, value])
      expect(Object.entries(kind.inputs ?? {})).toEqual(inputs)
    },
  )

  it('has words for every kind in both languages', () => {
    for (const kind of [...STEP_KINDS, null]) {
      expect(kindWords(kind, 'zh-CN').name).toMatch(/\p{Script=Han}/u)
      expect(kindWords(kind, 'en').note).toMatch(/\.$/)
    }
  })
})

describe('the kind of a step', () => {
  it.each([
    ['send-contact', made('bpmn:ServiceTask', { 'camunda:delegateExpression': '${sendContact}' })],
    ['start', made('bpmn:StartEvent')],
    ['start-by-event', made('bpmn:StartEvent', { eventDefinitions: [made('bpmn:MessageEventDefinition')] })],
    ['wait', made('bpmn:IntermediateCatchEvent', { eventDefinitions: [timer('timeDuration')] })],
    ['wait-until', made('bpmn:IntermediateCatchEvent', { eventDefinitions: [timer('timeDate')] })],
    ['wait-for-event', made('bpmn:ReceiveTask')],
    ['meanwhile-time', made('bpmn:BoundaryEvent', { eventDefinitions: [timer('timeDuration')] })],
    ['meanwhile-time', made('bpmn:BoundaryEvent', { eventDefinitions: [timer('timeDate')] })],
    ['goal', made('bpmn:IntermediateThrowEvent', { 'camunda:modelerTemplate': 'tact.goal' })],
    ['goal-end', made('bpmn:EndEvent', { 'camunda:modelerTemplate': 'tact.goal' })],
    ['end', made('bpmn:EndEvent', { 'camunda:modelerTemplate': 'tact.end' })],
    ['end', made('bpmn:EndEvent')],
    ['end-all', made('bpmn:EndEvent', { eventDefinitions: [made('bpmn:TerminateEventDefinition')] })],
    ['sub-process', made('bpmn:SubProcess')],
    ['first-of', made('bpmn:EventBasedGateway')],
  ] as const)('%s', (id, step) => {
    expect(kindOf(step)).toBe(stepKind(id))
  })

  it.each([
    ['an abstract task', made('bpmn:Task')],
    ['a service of somebody else', made('bpmn:ServiceTask', { 'camunda:delegateExpression': '${split}' })],
    ['an event sub-process', made('bpmn:SubProcess', { triggeredByEvent: true })],
    ['a signal', made('bpmn:StartEvent', { eventDefinitions: [made('bpmn:SignalEventDefinition')] })],
    [
      'an event of two minds',
      made('bpmn:StartEvent', {
        eventDefinitions: [made('bpmn:MessageEventDefinition'), made('bpmn:MessageEventDefinition')],
      }),
    ],
  ])('%s is of no kind', (_words, step) => {
    expect(kindOf(step)).toBeNull()
  })
})
