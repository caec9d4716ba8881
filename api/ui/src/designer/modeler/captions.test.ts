import { BpmnModdle } from 'bpmn-moddle'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'
import { describe, expect, it } from 'vitest'
import type { BusinessObject } from '../vocabulary'
import { captionOf } from './captions'

const moddle = new BpmnModdle({ camunda })
const made = (type: string, properties = {}) => moddle.create(type, properties) as BusinessObject

function contact(channel: string, name?: string): BusinessObject {
  const input = made('camunda:InputParameter', { name: 'channel', value: channel })
  const values = [made('camunda:InputOutput', { inputParameters: [input] })]
  return made('bpmn:ServiceTask', {
    name,
    'camunda:delegateExpression': '${sendContact}',
    extensionElements: made('bpmn:ExtensionElements', { values }),
  })
}

function wait(time: string, body: string): BusinessObject {
  const definition = made('bpmn:TimerEventDefinition', { [time]: made('bpmn:FormalExpression', { body }) })
  return made('bpmn:IntermediateCatchEvent', { eventDefinitions: [definition] })
}

describe('what a step says of itself', () => {
  it('is the channel of a contact, and what it is where nobody named it', () => {
    expect(captionOf(contact('PUSH'), 'en')).toEqual({ name: 'Send contact', note: 'Mobile bank' })
    expect(captionOf(contact('SMS', 'Offer'), 'zh-CN')).toEqual({ note: '短信' })
    expect(captionOf(contact('=customer.attributes.channel', 'Offer'), 'en')).toEqual({})
  })

  it('is the time of a wait that nobody named', () => {
    expect(captionOf(wait('timeDuration', 'P3D'), 'en').name).toBe('3 days')
    expect(captionOf(wait('timeDate', '2026-03-01T09:00:00+08:00'), 'en').name).toContain('2026')
    expect(captionOf(wait('timeDuration', '=duration("P1D")'), 'en').name).toBe('Wait for a time')
    expect(captionOf(wait('timeDate', 'soon'), 'en').name).toBe('Wait until a date')
  })

  it('is the event that is waited for', () => {
    const messageRef = made('bpmn:Message', { name: 'savings.opened' })
    expect(captionOf(made('bpmn:ReceiveTask', { messageRef }), 'en').name).toBe('savings.opened')
    expect(captionOf(made('bpmn:ReceiveTask'), 'en').name).toBe('Wait for an event')
  })

  it('is nothing at what BPMN tells by its shape', () => {
    expect(captionOf(made('bpmn:StartEvent'), 'en')).toEqual({})
    expect(captionOf(made('bpmn:Task'), 'en')).toEqual({})
  })
})
