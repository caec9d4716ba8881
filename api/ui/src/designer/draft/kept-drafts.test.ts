import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KeptDrafts } from './kept-drafts'

const place = { key: 'salary-day', version: 2 }

function browser() {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size
    },
  }
}

describe('what is kept in the browser', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') }))
  afterEach(() => vi.useRealTimers())

  it('is there when the page is opened again, for its own version alone', () => {
    const here = browser()
    new KeptDrafts(place, 'ann', 'first', here).keep('<x/>', '"a"')
    const again = new KeptDrafts(place, 'ann', 'second', here)
    expect(again.others()).toEqual([
      { id: 'first', xml: '<x/>', etag: '"a"', at: '2026-01-01T00:00:00.000Z' },
    ])
    expect(new KeptDrafts({ ...place, version: 22 }, 'ann', 'second', here).others()).toEqual([])
    again.discard('first')
    expect(again.others()).toEqual([])
  })

  it('is for its own user alone', () => {
    const here = browser()
    new KeptDrafts(place, 'ann', 'first', here).keep('<x/>', '"a"')
    expect(new KeptDrafts(place, 'bob', 'second', here).others()).toEqual([])
    new KeptDrafts(place, 'bob', 'first', here).forget()
    expect(new KeptDrafts(place, 'ann', 'second', here).others()).toHaveLength(1)
  })

  it('is neither overwritten nor forgotten by what is drawn when the page is opened again', () => {
    const here = browser()
    new KeptDrafts(place, 'ann', 'first', here).keep('<one/>', '"a"')
    vi.advanceTimersByTime(1)
    const second = new KeptDrafts(place, 'ann', 'second', here)
    second.keep('<two/>', '"a"')
    const third = new KeptDrafts(place, 'ann', 'third', here)
    expect(third.others().map(({ xml }) => xml)).toEqual(['<two/>', '<one/>'])
    second.forget()
    expect(third.others().map(({ xml }) => xml)).toEqual(['<one/>'])
  })

  it('is kept and forgotten in its old place where it is gone on with', () => {
    const here = browser()
    new KeptDrafts(place, 'ann', 'first', here).keep('<one/>', '"a"')
    const second = new KeptDrafts(place, 'ann', 'second', here)
    second.keep('<two/>', '"a"')
    second.adopt('first')
    expect(new KeptDrafts(place, 'ann', 'third', here).others()).toMatchObject([{ xml: '<one/>' }])
    second.keep('<three/>', '"a"')
    expect(new KeptDrafts(place, 'ann', 'third', here).others()).toMatchObject([{ xml: '<three/>' }])
    second.forget()
    expect(here.held.size).toBe(0)
  })

  it.each(['{', 'null', '{"xml":"<x/>"}', '5'])('is nothing where %s is kept', (text) => {
    const here = browser()
    new KeptDrafts(place, 'ann', 'first', here).keep('<x/>', '"a"')
    here.held.forEach((_value, name) => here.held.set(name, text))
    expect(new KeptDrafts(place, 'ann', 'second', here).others()).toEqual([])
  })

  it('is told to be lost where the browser has no room', () => {
    const here = browser()
    expect(new KeptDrafts(place, 'ann', 'first', here).keep('<x/>', '"a"')).toBe(true)
    const full = {
      ...here,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    expect(new KeptDrafts(place, 'ann', 'second', full).keep('<x/>', '"a"')).toBe(false)
  })
})
