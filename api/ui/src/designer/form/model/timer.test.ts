import { describe, expect, it } from 'vitest'
import { drawn } from './drawn'
import type { ModelObject } from './objects'
import { fromLocalInput, setTimer, timerOf, toLocalInput, type Timer } from './timer'

const wait = (time: string) =>
  drawn(
    `<intermediateCatchEvent id="wait"><timerEventDefinition>${time}</timerEventDefinition></intermediateCatchEvent>`,
  )
const of = (element: { businessObject: unknown }) => timerOf(element.businessObject as ModelObject)

describe('a wait', () => {
  it.each<[string, Timer]>([
    ['<timeDuration>P3D</timeDuration>', { kind: 'duration', value: 'P3D' }],
    ['<timeDate>2026-03-01T09:00:00+08:00</timeDate>', { kind: 'date', value: '2026-03-01T09:00:00+08:00' }],
    ['<timeDuration>= duration("P1D")</timeDuration>', { kind: 'computed', value: '= duration("P1D")' }],
    ['<timeCycle>R3/P1D</timeCycle>', { kind: 'computed', value: 'R3/P1D' }],
    ['', { kind: 'duration', value: '' }],
  ])('%s', async (time, timer) => {
    const { element } = await wait(time)
    expect(of(element('wait'))).toEqual(timer)
  })

  it.each<[string, Timer, string]>([
    ['<timeDuration>P3D</timeDuration>', { kind: 'duration', value: 'PT12H' }, 'timeDuration'],
    ['<timeDuration>P3D</timeDuration>', { kind: 'date', value: '2026-03-01T09:00:00+08:00' }, 'timeDate'],
    ['<timeDate>x</timeDate>', { kind: 'computed', value: '=now()' }, 'timeDate'],
    ['<timeCycle>R3/P1D</timeCycle>', { kind: 'duration', value: 'P1D' }, 'timeDuration'],
    ['', { kind: 'duration', value: 'P1W' }, 'timeDuration'],
  ])('%s becomes another in one step to undo', async (time, timer, property) => {
    const { editor, element, undoable, xml } = await wait(time)
    setTimer(editor, element('wait'), timer)
    expect(undoable()).toBe(1)
    expect(of(element('wait'))).toEqual(timer)
    expect((await xml()).match(/<time[A-Z]\w+/g)).toEqual([`<${property}`])
  })

  it('that is no timer has no time', async () => {
    const { element } = await drawn('<startEvent id="start"/>')
    expect(of(element('start'))).toBeNull()
  })
})

describe('times', () => {
  it('are typed in the reader’s zone and kept with its offset', () => {
    const kept = fromLocalInput('2026-03-01T09:30')
    expect(kept).toMatch(/^2026-03-01T09:30:00[+-]\d\d:\d\d$/)
    expect(toLocalInput(kept)).toBe('2026-03-01T09:30')
    expect(new Date(kept).getTime()).toBe(new Date(2026, 2, 1, 9, 30).getTime())
  })

  it('that are none are left empty', () => {
    expect(toLocalInput('soon')).toBe('')
    expect(fromLocalInput('')).toBe('')
  })
})
