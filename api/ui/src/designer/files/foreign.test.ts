import { describe, expect, it } from 'vitest'
import { withoutForeign } from './foreign'

const file = (elements: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:w4="http://www.w4.eu/spec/BPMN/20110701/MODEL" id="d" targetNamespace="t">
  <process id="p" isExecutable="true">${elements}</process>
</definitions>`

const flow = (condition: string) =>
  `<task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b">${condition}</sequenceFlow>`

describe('a file of another tool', () => {
  it.each([
    ['a class', '<serviceTask id="x" camunda:class="com.Evil"/>', 'Evil'],
    ['a delegate', '<serviceTask id="x" camunda:delegateExpression="${evil}"/>', 'evil'],
    ['an external task', '<serviceTask id="x" camunda:type="external" camunda:topic="evil"/>', 'evil'],
    ['a form', '<userTask id="x" camunda:formKey="evil"/>', 'evil'],
    ['another vendor', '<task id="x" w4:evil="1"/>', 'evil'],
    ['a script', '<scriptTask id="x" scriptFormat="evil"><script>evil()</script></scriptTask>', 'evil'],
    [
      'a listener',
      '<task id="x"><extensionElements><camunda:executionListener class="evil" event="start"/></extensionElements></task>',
      'evil',
    ],
    [
      'an input by script',
      '<task id="x"><extensionElements><camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="js">evil</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></task>',
      'evil',
    ],
    [
      'an expression in a timer',
      '<intermediateCatchEvent id="x"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">${evil}</timeDuration></timerEventDefinition></intermediateCatchEvent>',
      'evil',
    ],
  ])('loses %s and keeps the step', async (_words, element, evil) => {
    const { xml, changed } = await withoutForeign(file(element))
    expect(xml).not.toContain(evil)
    expect(xml).toContain('id="x"')
    expect(changed).toEqual(['x'])
  })

  it.each([
    '<conditionExpression xsi:type="tFormalExpression">${evil}</conditionExpression>',
    '<conditionExpression xsi:type="tFormalExpression" language="http://www.w3.org/1999/XPath">evil</conditionExpression>',
  ])('loses the condition %s', async (condition) => {
    const { xml, changed } = await withoutForeign(file(flow(condition)))
    expect(xml).not.toContain('evil')
    expect(changed).toEqual(['f'])
  })

  it('keeps what Tact carries out, to the letter', async () => {
    const own = `<serviceTask id="x" name="Offer" camunda:modelerTemplate="tact.send-contact" camunda:delegateExpression="\${sendContact}">
      <extensionElements><camunda:inputOutput><camunda:inputParameter name="text">="Dear " + customer.attributes.firstName</camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask>
      <serviceTask id="y" camunda:delegateExpression="\${split}"/>
      <serviceTask id="z" camunda:delegateExpression="\${updateProfile}"/>
      <businessRuleTask id="r" camunda:decisionRef="best-offer" camunda:resultVariable="offer" camunda:mapDecisionResult="singleResult"/>
      ${flow('<conditionExpression xsi:type="tFormalExpression" language="feel">contact.decision = "APPROVED"</conditionExpression>')}`
    const { xml, changed } = await withoutForeign(file(own))
    expect(changed).toEqual([])
    for (const kept of [
      '${sendContact}',
      '${split}',
      '${updateProfile}',
      'camunda:decisionRef="best-offer"',
      'camunda:resultVariable="offer"',
      'camunda:mapDecisionResult="singleResult"',
      'customer.attributes.firstName',
      'language="feel"',
      'tact.send-contact',
    ]) {
      expect(xml).toContain(kept)
    }
  })

  it.each([
    ['message', 'receiveTask id="x" messageRef="r"', 'message id="r" name="order-${evil}"'],
    ['signal', '', 'signal id="r" name="#{evil}"'],
  ])('loses the name of a %s that is evaluated, told as the step', async (kind, step, root) => {
    const event = `intermediateCatchEvent id="x"><${kind}EventDefinition id="inner" ${kind}Ref="r"/></intermediateCatchEvent>`
    for (const one of [`<${event}`, step && `<${step}/>`].filter(Boolean)) {
      const { xml, changed } = await withoutForeign(
        file(one + '<task id="other"/>').replace('</definitions>', `<${root}/></definitions>`),
      )
      expect(xml).not.toMatch(/evil|name=/)
      expect(xml).toContain('<message id="r" />'.replace('message', kind))
      expect(changed).toEqual(['x'])
    }
  })

  it('keeps the words of a user task without what has them evaluated', async () => {
    const task =
      '<userTask id="x" name="Call ${who}"><documentation>By #{when}, $${so}</documentation></userTask>'
    const { xml, changed } = await withoutForeign(file(task))
    expect(xml).toContain('name="Call {who}"')
    expect(xml).toContain('By {when}, {so}')
    expect(changed).toEqual(['x'])
  })

  it('keeps words for people that nothing evaluates, and loses other attributes that are', async () => {
    const kept = '<task id="a" name="${name}"><documentation>${words}</documentation></task>'
    expect(await withoutForeign(file(kept))).toMatchObject({ changed: [] })
    const called = await withoutForeign(file('<callActivity id="x" calledElement="${evil}"/>'))
    expect(called.xml).not.toContain('evil')
    expect(called.changed).toEqual(['x'])
    const property =
      '<task id="x"><extensionElements><camunda:properties><camunda:property name="a" value="${evil}"/></camunda:properties></extensionElements></task>'
    expect((await withoutForeign(file(property))).xml).not.toContain('evil')
  })

  it('loses what it brings in from other files, told as the journey', async () => {
    const brought = '<import importType="t" location="evil.wsdl" namespace="n"/><process'
    const { xml, changed } = await withoutForeign(file('<task id="a"/>').replace('<process', brought))
    expect(xml).not.toContain('evil')
    expect(changed).toEqual(['p'])
  })

  it('is not taken for BPMN where it is something else', async () => {
    await expect(withoutForeign('<html/>')).rejects.toThrow()
  })
})
