import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DraftChanged } from './draft-changed'
import { DraftSaver, QUIET_MS, type DraftState } from './draft-saver'
import { KeptDrafts } from './kept-drafts'
import { useKept } from './useKept'

const place = { key: 'salary-day', version: 2 }

/** A page that was opened before, and kept `mine`; the server has a draft by now. */
function opened(server: { xml: string; etag: string }, keptUpon = 'mark 0') {
  const held = new Map<string, string>()
  const browser = {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size
    },
  }
  new KeptDrafts(place, 'ann', 'before', browser).keep('mine', keptUpon)
  const drafts = new KeptDrafts(place, 'ann', 'now', browser)
  const states: DraftState['kind'][] = []
  const made: string[] = []
  const page = { drawn: server.xml, edits: 0, sure: true, asked: 0, readable: true, makes: true }
  const stored = { ...server }
  const saver = new DraftSaver(
    {
      xml: async () => page.drawn,
      save: async (xml, etag) => {
        if (etag !== server.etag) throw new DraftChanged('bob', '2026-01-01T00:00:00Z')
        server.xml = xml
        return (server.etag = `mark of ${xml}`)
      },
      keep: (xml, etag) => drafts.keep(xml, etag),
      forget: () => drafts.forget(),
      tell: ({ kind }) => states.push(kind),
    },
    stored.etag,
  )
  const kept = useKept({
    drafts,
    stored,
    saver,
    show: async (xml) => {
      if (page.readable) page.drawn = xml
      return page.readable
    },
    drawn: () => page.edits > 0,
    sure: async () => {
      page.asked++
      return page.sure
    },
    newVersion: async (xml) => {
      if (!page.makes) throw new Error('refused')
      made.push(xml)
    },
  })
  const draw = (what: string) => {
    page.drawn = what
    page.edits++
    saver.changed()
  }
  /** What is offered when the page is opened once more. */
  const later = () => new KeptDrafts(place, 'ann', 'later', browser).others().map(({ xml }) => xml)
  return { kept, saver, server, states, made, page, draw, later }
}

describe('what was kept', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') }))
  afterEach(() => vi.useRealTimers())
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

  it('is taken up, saved and forgotten', async () => {
    const { kept, server, page, later } = opened({ xml: 'theirs', etag: 'mark 0' })
    expect(kept.offered.value?.xml).toBe('mine')
    await kept.take()
    expect([kept.offered.value, page.drawn, page.asked]).toEqual([null, 'mine', 0])
    expect(later()).toEqual(['mine'])
    await pass(QUIET_MS)
    expect([server.xml, later()]).toEqual(['mine', []])
  })

  it('does not overwrite what somebody else saved since it was drawn', async () => {
    const { kept, server, states, later } = opened({ xml: 'theirs', etag: 'mark theirs' })
    await kept.take()
    await pass(QUIET_MS)
    expect(states.at(-1)).toBe('conflict')
    expect([server.xml, later()]).toEqual(['theirs', ['mine']])
  })

  it('stays until it is answered, whatever is drawn and saved meanwhile', async () => {
    const { kept, draw, server, later } = opened({ xml: 'theirs', etag: 'mark 0' })
    draw('since')
    await pass(QUIET_MS)
    expect([server.xml, kept.offered.value?.xml, later()]).toEqual(['since', 'mine', ['mine']])
    kept.discard()
    expect([kept.offered.value, later()]).toEqual([null, []])
  })

  it('replaces what was drawn since only where the reader says so, and on top of it', async () => {
    const { kept, draw, server, page, states } = opened({ xml: 'theirs', etag: 'mark 0' })
    draw('since')
    await pass(QUIET_MS)
    page.sure = false
    await kept.take()
    expect([page.asked, page.drawn, kept.offered.value?.xml]).toEqual([1, 'since', 'mine'])
    page.sure = true
    await kept.take()
    await pass(QUIET_MS)
    expect([server.xml, states.at(-1)]).toEqual(['mine', 'saved'])
  })

  it('stays offered where it cannot be shown', async () => {
    const { kept, page, later } = opened({ xml: 'theirs', etag: 'mark 0' })
    page.readable = false
    expect(await kept.take()).toBe(false)
    expect([kept.offered.value?.xml, page.drawn, later()]).toEqual(['mine', 'theirs', ['mine']])
  })

  it('becomes a new version where this one can no longer be changed', async () => {
    const { kept, made, server, page, later } = opened({ xml: 'handed in', etag: 'mark theirs' })
    page.makes = false
    await expect(kept.asNew()).rejects.toThrow('refused')
    expect([kept.offered.value?.xml, later()]).toEqual(['mine', ['mine']])
    page.makes = true
    await kept.asNew()
    expect([made, server.xml, later()]).toEqual([['mine'], 'handed in', []])
  })

  it('is not offered where it was saved after all', () => {
    const { kept, later } = opened({ xml: 'mine', etag: 'mark theirs' })
    expect([kept.offered.value, later()]).toEqual([null, []])
  })
})
