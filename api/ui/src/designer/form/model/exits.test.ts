import { describe, expect, it } from 'vitest'
import { drawn } from './drawn'
import { exitsOf, moveExit, setCondition, setDefault } from './exits'
import type { ModelObject } from './objects'
import { afterContact } from './suppressed'

const BRANCH = `
  <exclusiveGateway id="branch" default="b"><outgoing>a</outgoing><outgoing>b</outgoing><outgoing>c</outgoing></exclusiveGateway>
  <endEvent id="x"/><endEvent id="y"/><endEvent id="z"/>
  <sequenceFlow id="c" sourceRef="branch" targetRef="z"/>
  <sequenceFlow id="a" name="Rich" sourceRef="branch" targetRef="x">
    <conditionExpression xsi:type="tFormalExpression" language="feel">= customer.tier = "GOLD"</conditionExpression>
  </sequenceFlow>
  <sequenceFlow id="b" sourceRef="branch" targetRef="y"/>`
const of = (element: { businessObject: unknown }) => element.businessObject as ModelObject

describe('the ways out of a branch', () => {
  it('are asked in the order of the diagram’s text', async () => {
    const { element } = await drawn(BRANCH)
    expect(
      exitsOf(of(element('branch'))).map(({ id, name, condition, isDefault }) => [
        id,
        name,
        condition,
        isDefault,
      ]),
    ).toEqual([
      ['c', '', null, false],
      ['a', 'Rich', 'customer.tier = "GOLD"', false],
      ['b', '', null, true],
    ])
  })

  it('are asked in another order, in one step to undo', async () => {
    const { editor, element, undoable, xml } = await drawn(BRANCH)
    moveExit(editor, element('branch'), of(element('a')), -1)
    expect(exitsOf(of(element('branch'))).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
    expect((await xml()).match(/sequenceFlow id="\w"/g)).toEqual([
      'sequenceFlow id="a"',
      'sequenceFlow id="c"',
      'sequenceFlow id="b"',
    ])
    moveExit(editor, element('branch'), of(element('a')), -1)
    expect(undoable()).toBe(1)
  })

  it('ask in FEEL, or for nothing', async () => {
    const { editor, element, xml } = await drawn(BRANCH)
    setCondition(editor, element('c'), 'customer.tier = "A" and 1 < 2')
    expect(await xml()).toContain('language="feel"')
    expect(exitsOf(of(element('branch')))[0]!.condition).toBe('customer.tier = "A" and 1 < 2')
    setCondition(editor, element('c'), '')
    expect(exitsOf(of(element('branch')))[0]!.condition).toBeNull()
  })

  it('become the default without their condition, in one step to undo', async () => {
    const { editor, element, undoable } = await drawn(BRANCH)
    setDefault(editor, element('branch'), element('a'))
    expect(undoable()).toBe(1)
    expect(exitsOf(of(element('branch'))).filter(({ isDefault }) => isDefault)).toMatchObject([
      { id: 'a', condition: null },
    ])
  })
})

const contact = (condition: string, otherwise: string, more = '') => `
  <serviceTask id="send"><outgoing>f</outgoing></serviceTask>
  <exclusiveGateway id="made" default="no"><incoming>f</incoming><outgoing>yes</outgoing><outgoing>no</outgoing></exclusiveGateway>
  ${otherwise}<userTask id="next"/>${more}
  <sequenceFlow id="f" sourceRef="send" targetRef="made"/>
  <sequenceFlow id="yes" sourceRef="made" targetRef="next">
    <conditionExpression language="feel" xsi:type="tFormalExpression">${condition}</conditionExpression>
  </sequenceFlow>
  <sequenceFlow id="no" sourceRef="made" targetRef="other"/>`

describe('after a contact that was suppressed', () => {
  it.each([
    ['contact.decision = "APPROVED"', '<endEvent id="other"/>', 'end'],
    ['= (contact.decision="APPROVED")', '<endEvent id="other"/>', 'end'],
    ['contact.decision = "APPROVED"', '<task id="other"/>', 'elsewhere'],
    ['contact.decision = "SUPPRESSED"', '<endEvent id="other"/>', 'go-on'],
    ['customer.tier = "GOLD"', '<endEvent id="other"/>', 'go-on'],
  ])('%s and %s: %s', async (condition, otherwise, follow) => {
    const { element } = await drawn(contact(condition, otherwise))
    expect(afterContact(of(element('send')))).toMatchObject({ follow, simple: true })
  })

  it('customers go on where nothing is drawn, or no branch', async () => {
    const { element } = await drawn('<serviceTask id="send"/>')
    expect(afterContact(of(element('send')))).toEqual({ follow: 'go-on', next: undefined, simple: true })
  })

  it('the form leaves a step with several ways alone', async () => {
    const { element } = await drawn(
      `<serviceTask id="send"><outgoing>p</outgoing><outgoing>q</outgoing></serviceTask><task id="x"/>
       <sequenceFlow id="p" sourceRef="send" targetRef="x"/><sequenceFlow id="q" sourceRef="send" targetRef="x"/>`,
    )
    expect(afterContact(of(element('send'))).simple).toBe(false)
  })
})
