import { describe, expect, it } from 'vitest'
import { begin, body, goBack, goOn, idsIn, MOST_CUSTOMERS, valueOf } from './script'

describe('the script of a test run', () => {
  const started = '2026-01-01T09:00:00.123456Z'

  it('grows by a step and keeps the instant at which it began', () => {
    const script = goOn(begin({ customerIds: ['C1'] }), started, { advance: 'P3D' })
    expect(script).toEqual({ customerIds: ['C1'], at: started, steps: [{ advance: 'P3D' }] })
    expect(goOn(script, started, { advance: 'PT1H' }).steps).toHaveLength(2)
  })

  it('goes back by a step, and not past its beginning', () => {
    const script = goOn(begin({ customerIds: ['C1'] }), started, { advance: 'P3D' })
    expect(goBack(script).steps).toEqual([])
    expect(goBack(goBack(script)).steps).toEqual([])
    expect(goBack(script).at).toBe(started)
  })

  it('is sent with the diagram of the moment', () => {
    expect(body(begin({ customerIds: ['C1'], campaignId: 'spring' }), '<xml/>')).toEqual({
      bpmn: '<xml/>',
      customerIds: ['C1'],
      campaignId: 'spring',
      steps: [],
    })
  })
})

describe('customer ids', () => {
  it('are understood however they are separated, each once', () => {
    expect(idsIn('C2, C3\nC2；C4', ['C1', 'C2'])).toEqual(['C1', 'C2', 'C3', 'C4'])
    expect(idsIn('  ', ['C1'])).toEqual(['C1'])
  })

  it('are no more than the server takes', () => {
    const many = Array.from({ length: 30 }, (_, n) => `C${n}`).join(' ')
    expect(idsIn(many, [])).toHaveLength(MOST_CUSTOMERS)
  })
})

describe('a value of an event', () => {
  it.each([
    ['12000', 12000],
    ['-0.5', -0.5],
    ['true', true],
    ['007', 7],
    ['P3D', 'P3D'],
    ['', ''],
    ['12345678901234567890', '12345678901234567890'],
  ])('%s', (typed, value) => {
    expect(valueOf(typed)).toBe(value)
  })
})
