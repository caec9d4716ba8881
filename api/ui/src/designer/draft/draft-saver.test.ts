import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError, UNREACHABLE } from '../../api/problem'
import { DraftChanged } from './draft-changed'
import { AGAIN_MS, DraftSaver, QUIET_MS, type DraftState } from './draft-saver'

const unreachable = new ProblemError({ status: 0, code: UNREACHABLE, detail: '' })
const unsafe = new ProblemError({ status: 422, code: 'UNSAFE_BPMN', detail: '' })

function drawing() {
  const states: DraftState['kind'][] = []
  const saves: string[] = []
  const answers: (() => Promise<string>)[] = []
  let drawn = 'one'
  let kept: string | null = null
  const saver = new DraftSaver(
    {
      xml: async () => drawn,
      save: (xml, etag) => {
        saves.push(`${xml} on ${etag}`)
        return (answers.shift() ?? (async () => `mark ${saves.length}`))()
      },
      keep: (xml) => (kept = xml),
      forget: () => (kept = null),
      tell: ({ kind }) => states.push(kind),
    },
    'mark 0',
  )
  return {
    saver,
    states,
    saves,
    answers,
    draw: (what: string) => {
      drawn = what
      saver.changed()
    },
    kept: () => kept,
  }
}

describe('a draft', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

  it('is saved once it has been quiet for a moment, on top of what was saved before', async () => {
    const { draw, saves, states, kept } = drawing()
    draw('two')
    await pass(QUIET_MS - 1)
    draw('three')
    await pass(QUIET_MS - 1)
    expect(saves).toEqual([])
    await pass(1)
    draw('four')
    await pass(QUIET_MS)
    expect(saves).toEqual(['three on mark 0', 'four on mark 1'])
    expect(states.at(-1)).toBe('saved')
    expect(kept()).toBeNull()
  })

  it('is saved one save at a time', async () => {
    const { draw, saves, answers, states, kept } = drawing()
    let answer = (_mark: string) => {}
    answers.push(() => new Promise((resolve) => (answer = resolve)))
    draw('two')
    await pass(QUIET_MS)
    draw('three')
    await pass(QUIET_MS * 3)
    expect(saves).toEqual(['two on mark 0'])
    expect(kept()).toBe('two')
    answer('mark x')
    await pass(0)
    expect(saves).toEqual(['two on mark 0', 'three on mark x'])
    expect(states.at(-1)).toBe('saved')
  })

  it('is saved at once before one leaves', async () => {
    const { draw, saver, saves } = drawing()
    draw('two')
    expect(await saver.flush()).toBe(true)
    expect(saves).toEqual(['two on mark 0'])
    expect(await saver.flush()).toBe(true)
    expect(saves).toHaveLength(1)
  })

  it('is kept and tried again where the server cannot be reached', async () => {
    const { draw, saver, saves, answers, states, kept } = drawing()
    answers.push(() => Promise.reject(unreachable))
    draw('two')
    await pass(QUIET_MS)
    expect(states.at(-1)).toBe('unsaved')
    expect([kept(), saver.pending]).toEqual(['two', true])
    await pass(AGAIN_MS)
    expect(saves).toHaveLength(2)
    expect([states.at(-1), kept(), saver.pending]).toEqual(['saved', null, false])
  })

  it('is kept, and tried again only once something else is drawn, where it is refused', async () => {
    const { draw, saves, answers, states, kept } = drawing()
    answers.push(() => Promise.reject(unsafe))
    draw('two')
    await pass(QUIET_MS + AGAIN_MS * 2)
    expect(saves).toHaveLength(1)
    expect([states.at(-1), kept()]).toEqual(['unsaved', 'two'])
    draw('three')
    await pass(QUIET_MS)
    expect(states.at(-1)).toBe('saved')
  })

  it('is saved no more while somebody else has saved, until it is to replace theirs', async () => {
    const { draw, saver, saves, answers, states, kept } = drawing()
    answers.push(() => Promise.reject(new DraftChanged('ann', '2026-01-01T00:00:00Z')))
    draw('two')
    await pass(QUIET_MS)
    draw('three')
    await pass(QUIET_MS + AGAIN_MS)
    expect(await saver.flush()).toBe(false)
    expect(saves).toEqual(['two on mark 0'])
    expect([states.at(-1), kept()]).toEqual(['conflict', 'two'])
    expect(await saver.overwrite('mark theirs')).toBe(true)
    expect(saves.at(-1)).toBe('three on mark theirs')
    expect(kept()).toBeNull()
  })
})
