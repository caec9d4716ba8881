import { describe, expect, it } from 'vitest'
import { csrfToken, sessionFetch } from './session-fetch'

const request = (method: string, body?: string) =>
  new Request('http://bank.test/api/journeys', { method, ...(body ? { body } : {}) })

function server(...statuses: number[]) {
  const seen: { method: string; token: string | null; body: string }[] = []
  const send = async (sent: Request) => {
    seen.push({ method: sent.method, token: sent.headers.get('X-XSRF-TOKEN'), body: await sent.text() })
    return new Response(null, { status: statuses.shift() ?? 200 })
  }
  return { seen, send }
}

describe('calls within a session', () => {
  it('carry the token where they write', async () => {
    const { seen, send } = server()
    const call = sessionFetch({ send, token: () => 't1', signInAgain: async () => {} })
    await call(request('POST', 'draft'))
    await call(request('GET'))
    expect(seen.map(({ token }) => token)).toEqual(['t1', null])
  })

  it('are repeated with their body and the new token once the user has signed in again', async () => {
    const { seen, send } = server(401, 201)
    let token = 'old'
    const signInAgain = async () => {
      token = 'new'
    }
    const answer = await sessionFetch({ send, token: () => token, signInAgain })(request('POST', 'draft'))
    expect(answer.status).toBe(201)
    expect(seen).toEqual([
      { method: 'POST', token: 'old', body: 'draft' },
      { method: 'POST', token: 'new', body: 'draft' },
    ])
  })

  it('are not repeated for ever', async () => {
    const { seen, send } = server(401, 401)
    const answer = await sessionFetch({ send, token: () => '', signInAgain: async () => {} })(request('GET'))
    expect([answer.status, seen.length]).toEqual([401, 2])
  })

  it('read the token from its cookie', () => {
    expect(csrfToken('a=1; XSRF-TOKEN=x%2By; b=2')).toBe('x+y')
    expect(csrfToken('')).toBe('')
  })
})
