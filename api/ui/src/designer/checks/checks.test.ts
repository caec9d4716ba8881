import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError, UNREACHABLE } from '../../api/problem'
import type { Finding } from '../../findings/finding-words'
import { foundByElement, DrawingChecks, QUIET_MS, type Checks } from './checks'

const finding = (elementId: string) =>
  ({ elementId, severity: 'ERROR', rule: 'dead-end', message: 'no way on' }) as Finding

function looked(known: readonly Finding[] = []) {
  const told: Checks[] = []
  const asked: string[] = []
  const answers: (() => Promise<readonly Finding[]>)[] = []
  let drawn = 0
  const checks = new DrawingChecks(
    {
      xml: async () => `drawing ${++drawn}`,
      inspect: (xml) => {
        asked.push(xml)
        return (answers.shift() ?? (async () => []))()
      },
      tell: (one) => told.push(one),
    },
    known,
  )
  return { checks, told, asked, answers }
}

describe('a drawing', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is looked over once it has been quiet for a moment', async () => {
    const { checks, asked, told, answers } = looked()
    answers.push(async () => [finding('wait')])
    checks.changed()
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1)
    checks.changed()
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1)
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveLength(1)
    expect(told).toEqual([{ findings: [finding('wait')], problem: null }])
  })

  it('is judged by the answer to its newest state', async () => {
    const { checks, told, answers } = looked()
    let late = (_found: Finding[]) => {}
    answers.push(() => new Promise((resolve) => (late = resolve)))
    answers.push(async () => [finding('new')])
    const first = checks.now()
    await checks.now()
    late([finding('old')])
    await first
    expect(told.map(({ findings }) => findings[0]!.elementId)).toEqual(['new'])
  })

  it('has what is unsafe at its elements', async () => {
    const { checks, told, answers } = looked()
    const violations = [{ field: 'task', code: 'CLASS', message: 'no class' }]
    answers.push(() =>
      Promise.reject(new ProblemError({ status: 422, code: 'UNSAFE_BPMN', detail: '', violations })),
    )
    await checks.now()
    expect(told[0]).toMatchObject({
      problem: null,
      findings: [{ elementId: 'task', severity: 'ERROR', rule: 'CLASS' }],
    })
  })

  it('keeps its findings while the server cannot be asked', async () => {
    const { checks, told, answers } = looked([finding('start')])
    const away = () => Promise.reject(new ProblemError({ status: 0, code: UNREACHABLE, detail: '' }))
    answers.push(away, async () => [finding('wait')], away)
    await checks.now()
    await checks.now()
    await checks.now()
    expect(told[0]).toMatchObject({ findings: [finding('start')], problem: { code: UNREACHABLE } })
    expect(told[2]).toMatchObject({ findings: [finding('wait')], problem: { code: UNREACHABLE } })
  })
})

it('findings are counted by element, and errors are told apart', () => {
  const warning = { ...finding('b'), severity: 'WARNING' } as Finding
  expect([...foundByElement([finding('a'), warning, finding('a')])]).toEqual([
    ['a', { count: 2, error: true }],
    ['b', { count: 1, error: false }],
  ])
})
