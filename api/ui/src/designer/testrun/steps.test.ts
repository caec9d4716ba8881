import { describe, expect, it } from 'vitest'
import { stepsOf } from './steps'

const around = (content: string) => `<?xml version="1.0" encoding="UTF-8"?>
  <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="https://tact.io/test"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d">
    <message id="m1" name="salary.received"/><message id="m2" name="savings.opened"/>
    <process id="journey" isExecutable="true">${content}</process>
  </definitions>`

const startByEvent = '<startEvent id="paid"><messageEventDefinition id="e1" messageRef="m1"/></startEvent>'
const send =
  '<serviceTask id="sms" camunda:delegateExpression="${sendContact}"/>' +
  '<serviceTask id="named" name="Offer" camunda:delegateExpression="${sendContact}"/>'

describe('the steps of a diagram', () => {
  it('have the names that were given, else what they are', async () => {
    const steps = await stepsOf(around(`<startEvent id="start"/>${send}`))
    expect(steps.name('named', 'en')).toBe('Offer')
    expect(steps.name('sms', 'en')).toBe('Send contact')
    expect(steps.name('sms', 'zh-CN')).not.toBe('Send contact')
    expect(steps.name('nowhere', 'en')).toBeNull()
  })

  it('tell what the way from a decision is called, where it is clear', async () => {
    const flow = (from: string, to: string, name = '') =>
      `<sequenceFlow id="${from}-${to}-${name}" name="${name}" sourceRef="${from}" targetRef="${to}"/>`
    const steps = await stepsOf(
      around(
        `<exclusiveGateway id="asks"/><parallelGateway id="fork"/>${send}<endEvent id="end"/><endEvent id="bare"/>` +
          flow('asks', 'sms', 'Yes') +
          flow('asks', 'named', 'No') +
          flow('asks', 'named', 'Perhaps') +
          flow('asks', 'bare') +
          flow('fork', 'end', 'Both'),
      ),
    )
    expect(steps.way('asks', 'sms')).toBe('Yes')
    expect(steps.way('asks', 'named')).toBeNull()
    expect(steps.way('asks', 'bare')).toBeNull()
    expect(steps.way('asks', 'end')).toBeNull()
    expect(steps.way('fork', 'end')).toBeNull()
  })

  it('tell how the journey starts', async () => {
    const plain = await stepsOf(around('<startEvent id="start"/>'))
    expect(plain).toMatchObject({ startsByItself: true, startEvents: [] })
    const byEvent = await stepsOf(around(startByEvent))
    expect(byEvent).toMatchObject({ startsByItself: false, startEvents: ['salary.received'] })
    const both = await stepsOf(around(`<startEvent id="start"/>${startByEvent}`))
    expect(both).toMatchObject({ startsByItself: true, startEvents: ['salary.received'] })
  })

  it('tell what is waited for, wherever it stands', async () => {
    const steps = await stepsOf(
      around(
        `${startByEvent}<subProcess id="inner"><startEvent id="in"/>
         <receiveTask id="wait" messageRef="m2"/></subProcess>`,
      ),
    )
    expect(steps.awaited).toEqual(['savings.opened'])
    expect(steps.startsByItself).toBe(false)
  })
})
