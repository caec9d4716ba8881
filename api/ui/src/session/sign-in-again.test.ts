import { describe, expect, it } from 'vitest'
import { asked, signedIn, signInAgain } from './sign-in-again'

describe('signing in again', () => {
  it('is asked for once, whatever number of calls wait', async () => {
    const calls = [signInAgain(), signInAgain()]
    const first = asked.value
    expect(first).not.toBeNull()
    first!.done()
    await Promise.all(calls)
    expect(asked.value).toBeNull()
    void signInAgain()
    expect(asked.value).not.toBe(first)
  })

  it('has failed where the form shows itself once more', () => {
    expect(signedIn({ ok: true, url: 'http://bank.test/sign-in?error' })).toBe(false)
    expect(signedIn({ ok: true, url: 'http://bank.test/' })).toBe(true)
    expect(signedIn({ ok: false, url: 'http://bank.test/' })).toBe(false)
  })
})
