import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError, UNREACHABLE } from '../../api/problem'
import { DraftChanged } from './draft-changed'
import { AGAIN_MS, DraftSaver, QUIET_MS, isNoDraft, type DraftState } from './draft-saver'

const unreachable = new ProblemError({ status: 0, code: UNREACHABLE, detail: '' })
const handedIn = new ProblemError({ status: 409, code: 'WRONG_STATUS', detail: '' })
const theirs = new DraftChanged('ann', '2026-01-01T00:00:00Z')
const unsafe = new ProblemError({ status: 422, code: 'UNSAFE_BPMN', detail: '' })

function drawing() {
  const states: DraftState['kind'][] = []
  const saves: string[] = []
  const answers: (() => Promise<string>)[] = []
  let drawn = 'one'
  let kept: string | null = null
  const browser = { full: false }
  let last: DraftState = { kind: 'saved' }
  const saver = new DraftSaver(
    {
      xml: async () => drawn,
      save: (xml, etag) => {
        saves.push(`${xml} on ${etag}`)
        return (answers.shift() ?? (async () => `mark ${saves.length}`))()
      },
      keep: (xml) => {
        if (!browser.full) kept = xml
        return !browser.full
      },
      forget: () => (kept = null),
      tell: (state) => {
        last = state
        states.push(state.kind)
      },
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
    browser,
    last: () => last,
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
    answers.push(() => Promise.reject(theirs))
    draw('two')
    await pass(QUIET_MS)
    draw('three')
    await pass(QUIET_MS + AGAIN_MS)
    expect(await saver.flush()).toBe(false)
    expect(saves).toEqual(['two on mark 0'])
    expect([states.at(-1), kept()]).toEqual(['conflict', 'three'])
    expect(await saver.overwrite('mark theirs')).toBe(true)
    expect(saves.at(-1)).toBe('three on mark theirs')
    expect(kept()).toBeNull()
  })

  it('is kept with each change while somebody else has saved', async () => {
    const { draw, saver, answers, kept } = drawing()
    answers.push(() => Promise.reject(theirs))
    draw('two')
    await pass(QUIET_MS)
    draw('three')
    await pass(0)
    expect(kept()).toBe('three')
    expect([await saver.safe(), saver.pending]).toEqual([true, true])
  })

  it('is kept as it is where it was drawn on while the server found that somebody else has saved', async () => {
    const { draw, answers, states, kept } = drawing()
    let refuse = (_why: unknown) => {}
    answers.push(() => new Promise((_resolve, reject) => (refuse = reject)))
    draw('two')
    await pass(QUIET_MS)
    draw('three')
    refuse(theirs)
    await pass(0)
    expect([states.at(-1), kept()]).toEqual(['conflict', 'three'])
  })

  it('is neither kept again nor asked for once it has found another place', async () => {
    const { draw, saver, saves, answers, kept } = drawing()
    answers.push(() => Promise.reject(theirs))
    draw('two')
    await pass(QUIET_MS)
    saver.drop()
    expect(await saver.safe()).toBe(true)
    await pass(AGAIN_MS)
    expect([kept(), saves]).toEqual([null, ['two on mark 0']])
  })

  it('says whether it is kept, and is not safe to leave where it is neither saved nor kept', async () => {
    const { draw, saver, answers, browser, last } = drawing()
    answers.push(() => Promise.reject(theirs))
    draw('two')
    await pass(QUIET_MS)
    expect(last()).toMatchObject({ kind: 'conflict', kept: true })
    browser.full = true
    draw('three')
    await pass(0)
    expect(last()).toMatchObject({ kind: 'conflict', kept: false })
    expect(await saver.safe()).toBe(false)
    browser.full = false
    expect(await saver.safe()).toBe(true)
    expect(last()).toMatchObject({ kind: 'conflict', kept: true })
  })

  it('is kept, and not saved, where another call was told that somebody else saved', async () => {
    const { draw, saver, saves, kept, last } = drawing()
    draw('two')
    await pass(QUIET_MS)
    expect([saves.length, kept()]).toEqual([1, null])
    await saver.overtaken(theirs)
    expect(last()).toMatchObject({ kind: 'conflict', changed: theirs, kept: true })
    draw('three')
    await pass(QUIET_MS)
    expect([await saver.flush(), saves.length, kept()]).toEqual([false, 1, 'three'])
    expect(await saver.overwrite('mark theirs')).toBe(true)
    expect(saves.at(-1)).toBe('three on mark theirs')
  })

  it('says so, too, where the server cannot be reached and the browser has no room', async () => {
    const { draw, answers, browser, last } = drawing()
    browser.full = true
    answers.push(() => Promise.reject(unreachable))
    draw('two')
    await pass(QUIET_MS)
    expect(last()).toMatchObject({ kind: 'unsaved', kept: false })
  })

  it('is no draft any more where somebody has handed it in, and is kept', async () => {
    const { draw, answers, kept, last } = drawing()
    answers.push(() => Promise.reject(handedIn))
    expect(isNoDraft(last())).toBe(false)
    draw('two')
    await pass(QUIET_MS)
    expect([isNoDraft(last()), kept()]).toEqual([true, 'two'])
  })

  it('is not saved while another drawing takes its place, and then on the mark of that one', async () => {
    const { draw, saver, saves } = drawing()
    draw('two')
    let shown = (_could: boolean) => {}
    const replaced = saver.replace(() => new Promise((resolve) => (shown = resolve)), 'mark older')
    await pass(QUIET_MS * 2)
    expect(saves).toEqual([])
    shown(true)
    expect(await replaced).toBe(true)
    await pass(QUIET_MS)
    expect(saves).toEqual(['two on mark older'])
  })

  it('stays upon its own mark where another drawing could not take its place', async () => {
    const { draw, saver, saves } = drawing()
    expect(await saver.replace(async () => false, 'mark older')).toBe(false)
    draw('two')
    await pass(QUIET_MS)
    expect(saves).toEqual(['two on mark 0'])
  })
})
