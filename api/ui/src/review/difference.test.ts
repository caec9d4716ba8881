import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changeWords } from './change-words'
import { compare, countsOf } from './difference'

const FILE = join(import.meta.dirname, '../../../../bpmn/journeys/salary-day.bpmn')
const original = readFileSync(FILE, 'utf8')

function edited(...edits: [before: string, after: string][]): string {
  return edits.reduce((xml, [before, after]) => {
    expect(xml).toContain(before)
    return xml.replace(before, after)
  }, original)
}

const told = async (before: string | null, after: string, tag: 'en' | 'zh-CN' = 'en') =>
  (await compare(before, after)).map((change) => ({ ...change, ...changeWords(change, tag) }))

describe('the difference between two versions', () => {
  it('is nothing where nothing changed', async () => {
    expect(await compare(original, original)).toEqual([])
  })

  it('compares the inputs of a step one by one', async () => {
    const after = edited(
      ['name="channel">PUSH', 'name="channel">EMAIL'],
      ['name="validFor">P2D', 'name="validFor">P1DT12H'],
      ['name="priority">40</camunda:inputParameter>', 'name="offerId">bonus</camunda:inputParameter>'],
    )
    const changes = await told(original, after)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      elementId: 'reminder',
      kind: 'changed',
      title: 'Send contact “Remind once”',
      details: [
        { label: 'Channel', before: 'Mobile bank', after: 'E-mail' },
        { label: 'Offer', before: undefined, after: 'bonus' },
        { label: 'Valid for', before: '2 days', after: '1 day 12 hours' },
        { label: 'Priority', before: '40', after: undefined },
      ],
    })
  })

  it('says durations, conditions and events in words, in both languages', async () => {
    const after = edited(
      ['tFormalExpression">P3D', 'tFormalExpression">P1W'],
      ['balance &gt;= 20000', 'balance &gt;= 50000'],
      ['name="savings.opened"', 'name="savings.begun"'],
    )
    const changes = await told(original, after, 'zh-CN')
    expect(changes.map(({ elementId }) => elementId)).toEqual(['saves', 'threeDays', 'toSpare_to_offer'])
    expect(changes.flatMap(({ details }) => details)).toEqual([
      { label: '事件', before: 'savings.opened', after: 'savings.begun' },
      { label: '等待', before: '3 天', after: '1 周' },
      {
        label: '条件',
        before: '余额 大于或等于 20000',
        after: '余额 大于或等于 50000',
      },
    ])
    expect(changes[2]!.title).toBe('从“Money to spare?”到“Offer to save”的路')
  })

  it('tells conditions as they are written where the words are the same, or there are none', async () => {
    const details = async (condition: string) =>
      (await told(original, edited(['customer.attributes.balance &gt;= 20000', condition])))[0]!.details
    expect(await details('customer.attributes.balance  &gt;=  20000')).toEqual([
      {
        label: 'Condition',
        before: 'Balance is at least 20000 (customer.attributes.balance >= 20000)',
        after: 'Balance is at least 20000 (customer.attributes.balance  >=  20000)',
      },
    ])
    expect(await details('abs(customer.attributes.balance) &gt; 1')).toEqual([
      {
        label: 'Condition',
        before: 'Balance is at least 20000',
        after: 'abs(customer.attributes.balance) > 1',
      },
    ])
  })

  it('tells messages as they were typed, and FEEL that is more than that as it is written', async () => {
    const details = async (...edits: [before: string, after: string][]) =>
      (await told(original, edited(...edits)))[0]!.details
    const typed =
      'Dear {firstName|customer}, put a part of your salary aside today: our savings plan pays you a bonus rate for the first three months.'
    const dear = '"Dear " + customer.attributes.firstName'
    expect(await details(['"Dear customer" else "Dear "', '"Hello you" else "Hello "'])).toEqual([
      {
        label: 'Text',
        before: typed,
        after: typed.replace('Dear {firstName|customer}', 'Hello {firstName|you}'),
      },
    ])
    const [more] = await details([dear, 'upper case(customer.attributes.firstName)'])
    expect(more).toMatchObject({ label: 'Text', before: typed })
    expect(more!.after).toMatch(/^=\(if .* else upper case/)
    const reminder = 'Your bonus rate is still waiting: start saving with a tap.'
    expect(await details([reminder, `="${reminder}"`])).toEqual([
      { label: 'Text', before: reminder, after: `${reminder} (="${reminder}")` },
    ])
  })

  it('tells steps that came, went and only moved', async () => {
    const after = edited(
      ['<bpmn:endEvent id="reminded" name="Reminded"', '<bpmn:endEvent id="told" name="Told"'],
      ['targetRef="reminded"', 'targetRef="told"'],
      ['bpmnElement="reminded"', 'bpmnElement="told"'],
      [
        '<dc:Bounds x="590" y="80" width="100" height="80" />',
        '<dc:Bounds x="590" y="90" width="100" height="80" />',
      ],
    )
    const changes = await told(original, after)
    expect(changes.map(({ kind, elementId, title }) => [kind, elementId, title])).toEqual([
      ['moved', 'offer', 'Send contact “Offer to save”'],
      ['added', 'told', 'End “Told”'],
      ['removed', 'reminded', 'End “Reminded”'],
      ['changed', 'reminder_to_reminded', 'Way from “Remind once” to “Told”'],
    ])
    expect(changes[3]!.details).toEqual([{ label: 'Leads to', before: '“Reminded”', after: '“Told”' }])
    expect(countsOf(changes)).toEqual({ added: 1, changed: 1, removed: 1, moved: 1 })
  })

  it('tells a step that is called otherwise, and not those that lead there', async () => {
    const after = edited(['name="Nothing to spare"', 'name="Not suited"'])
    expect((await told(original, after)).map(({ elementId }) => elementId)).toEqual(['unsuited'])
    const elsewhere = edited(['default="toSpare_to_unsuited"', 'default="toSpare_to_offer"'])
    expect(await told(original, elsewhere)).toMatchObject([
      {
        elementId: 'toSpare',
        details: [{ label: 'Otherwise goes to', before: '“Nothing to spare”', after: '“Offer to save”' }],
      },
    ])
  })

  it('tells a branch whose conditions are asked in another order', async () => {
    const flow = (id: string, to: string, words: string, condition: string) =>
      `<sequenceFlow id="${id}" ${words} sourceRef="branch" targetRef="${to}">
        <conditionExpression xsi:type="tFormalExpression" language="feel">${condition}</conditionExpression>
      </sequenceFlow>`
    const rich = flow('rich', 'offer', '', 'customer.attributes.balance &gt;= 20000')
    const salaried = flow('salaried', 'call', 'name="Salaried"', 'customer.tier = "A"')
    const other = '<sequenceFlow id="other" sourceRef="branch" targetRef="end" />'
    const branching = (...flows: string[]) => `
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <process id="journey">
          <exclusiveGateway id="branch" name="Who?" default="other" />
          <task id="offer" name="Offer" /><task id="call" name="Call" /><endEvent id="end" />
          ${flows.join('')}
        </process>
      </definitions>`
    const before = branching(rich, salaried, other)
    expect(await told(before, branching(salaried, rich, other))).toMatchObject([
      {
        elementId: 'branch',
        kind: 'changed',
        details: [
          {
            label: 'Asked in this order',
            before: '1. Balance is at least 20000: “Offer”; 2. “Salaried”: “Call”',
            after: '1. “Salaried”: “Call”; 2. Balance is at least 20000: “Offer”',
          },
        ],
      },
    ])
    // The way for all others is asked last wherever it stands.
    expect(await told(before, branching(other, rich, salaried))).toEqual([])
  })

  it('tells where the journey itself is called otherwise', async () => {
    const after = edited(['name="Salary-day savings offer"', 'name="Savings offer"'])
    expect(await told(original, after)).toMatchObject([
      {
        elementId: 'salary-day',
        title: 'The journey itself',
        details: [{ label: 'Name', before: 'Salary-day savings offer', after: 'Savings offer' }],
      },
    ])
  })

  it('has no words for what nobody sees', async () => {
    const after = edited(['id="answer" name=', 'id="answer" camunda:asyncBefore="true" name='])
    expect(await told(original, after)).toMatchObject([{ elementId: 'answer', kind: 'changed', details: [] }])
  })

  it('is everything where there was nothing before', async () => {
    const changes = await told(null, original)
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['added']))
    const offer = changes.find(({ elementId }) => elementId === 'offer')!
    expect(offer.details[0]).toEqual({ label: 'Channel', before: undefined, after: 'SMS' })
  })
})
