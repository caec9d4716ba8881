import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { elementsOf, inputsOf, journeyOf, manyOf, oneOf, readModel, textOf } from '../diagram/model'
import { blankJourney } from './blank'
import { copyOf, needsOf, titleOf } from './copy'

const FOLDER = join(import.meta.dirname, '../../../../bpmn/journeys')
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8')
const references = readdirSync(FOLDER).filter((file) => file.endsWith('.bpmn'))
const idsOf = (xml: string) => [...xml.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]!)

describe('a copy of a journey', () => {
  it.each(references)('of %s has its key and name, and every reference leads where it led', async (file) => {
    const copy = await copyOf(read(file), { key: 'my-offer', name: 'My offer' })
    const old = file.replace('.bpmn', '')
    expect(copy).not.toContain(`"${old}"`)
    expect(copy).not.toContain(`_${old}"`)
    expect(new Set(idsOf(copy)).size).toBe(idsOf(copy).length)
    const definitions = await readModel(copy)
    const journey = journeyOf(definitions)!
    expect([journey.id, textOf(journey, 'name')]).toEqual(['my-offer', 'My offer'])
    expect(oneOf(oneOf(manyOf(definitions, 'diagrams')[0], 'plane'), 'bpmnElement')).toBe(journey)
    const original = journeyOf(await readModel(read(file)))
    expect(elementsOf(journey).map(({ id }) => id)).toEqual(elementsOf(original).map(({ id }) => id))
    const ends = (one: typeof journey) => [oneOf(one, 'sourceRef')?.id, oneOf(one, 'targetRef')?.id]
    expect(elementsOf(journey).map(ends)).toEqual(elementsOf(original).map(ends))
  })

  it('gives way where a step has the key for its id', async () => {
    const copy = await copyOf(read('salary-day.bpmn'), { key: 'offer', name: 'Offer' })
    const journey = journeyOf(await readModel(copy))!
    expect(journey.id).toBe('offer')
    expect(elementsOf(journey).map(({ id }) => id)).toContain('offer_step')
    expect(copy).toContain('sourceRef="toSpare" targetRef="offer_step"')
    expect(copy).toContain('bpmnElement="offer_step"')
  })

  it('keeps its name where no other is given', async () => {
    const copy = await copyOf(read('salary-day.bpmn'), { key: 'mine' })
    expect(await titleOf(copy)).toEqual({ key: 'mine', name: 'Salary-day savings offer' })
  })

  it('speaks another language where there are words for it', async () => {
    const words = JSON.parse(read('salary-day.json'))['zh-CN']
    const copy = await copyOf(read('salary-day.bpmn'), { key: 'mine', ...words })
    const journey = journeyOf(await readModel(copy))!
    const steps = new Map(elementsOf(journey).map((element) => [element.id, element]))
    expect(textOf(steps.get('offer'), 'name')).toBe('推荐储蓄计划')
    expect(textOf(inputsOf(steps.get('offer')!).get('text'), 'value')).toContain('储蓄计划前三个月享受加息')
    expect(textOf(inputsOf(steps.get('offer')!).get('channel'), 'value')).toBe('SMS')
    expect(textOf(manyOf(journey, 'documentation')[0], 'text')).toBe(words.about)
  })
})

it('an empty journey has one start, drawn', async () => {
  const xml = blankJourney('start', 'A & "B" <C>')
  expect(await titleOf(xml)).toEqual({ key: 'start', name: 'A & "B" <C>' })
  expect(elementsOf(journeyOf(await readModel(xml)))).toHaveLength(1)
  expect(new Set(idsOf(xml)).size).toBe(idsOf(xml).length)
})

it('what is no journey has no title', async () => {
  expect(await titleOf('<html></html>')).toBeNull()
  expect(await titleOf('')).toBeNull()
})

it('a journey needs the events that it waits for and the attributes that it asks for', async () => {
  expect(await needsOf(read('salary-day.bpmn'))).toEqual({
    events: ['salary.received', 'savings.opened'],
    attributes: ['balance', 'firstName'],
  })
})
