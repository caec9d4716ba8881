import { describe, expect, it } from 'vitest'
import { forgetDraft, keepDraft, keptDraft } from './kept-draft'

const place = { key: 'salary-day', version: 2 }
const draft = { xml: '<x/>', etag: '"a"', at: '2026-01-01T00:00:00Z' }

function store() {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
  }
}

describe('what is kept in the browser', () => {
  it('is a draft of one version of one journey', () => {
    const here = store()
    keepDraft(place, draft, here)
    expect(keptDraft(place, here)).toEqual(draft)
    expect(keptDraft({ ...place, version: 3 }, here)).toBeNull()
    forgetDraft(place, here)
    expect(keptDraft(place, here)).toBeNull()
  })

  it.each(['{', 'null', '{"xml":"<x/>"}', '5'])('is nothing where %s is kept', (text) => {
    const here = store()
    keepDraft(place, draft, here)
    here.held.forEach((_value, name) => here.held.set(name, text))
    expect(keptDraft(place, here)).toBeNull()
  })

  it('is lost quietly where the browser has no room', () => {
    const full = {
      ...store(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    expect(() => keepDraft(place, draft, full)).not.toThrow()
  })
})
