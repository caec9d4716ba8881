import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ATTENTION_MS, presenceAt, type Page } from './presence'

const pageOf = (hidden: boolean) => Object.assign(new EventTarget(), { hidden })

describe('presence', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('ends some time after the last touch, and begins with the next', () => {
    const page = pageOf(false)
    const present = presenceAt(page)
    vi.advanceTimersByTime(ATTENTION_MS - 60_000)
    page.dispatchEvent(new Event('pointermove'))
    vi.advanceTimersByTime(ATTENTION_MS - 60_000)
    expect(present.value).toBe(true)
    vi.advanceTimersByTime(2 * 60_000)
    expect(present.value).toBe(false)
    page.dispatchEvent(new Event('keydown'))
    expect(present.value).toBe(true)
  })

  it('goes and comes with the page', () => {
    const page: Page & { hidden: boolean } = pageOf(true)
    const present = presenceAt(page)
    expect(present.value).toBe(false)
    vi.advanceTimersByTime(2 * ATTENTION_MS)
    page.hidden = false
    page.dispatchEvent(new Event('visibilitychange'))
    expect(present.value).toBe(true)
    page.hidden = true
    page.dispatchEvent(new Event('visibilitychange'))
    expect(present.value).toBe(false)
  })
})
