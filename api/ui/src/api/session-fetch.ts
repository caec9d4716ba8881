/** The header and the cookie by which the server knows that a write comes from its own pages. */
const HEADER = 'X-XSRF-TOKEN'
const COOKIE = /(?:^|; )XSRF-TOKEN=([^;]*)/

/** The token as it stands now: signing in changes it. */
export function csrfToken(cookies = document.cookie): string {
  return decodeURIComponent(COOKIE.exec(cookies)?.[1] ?? '')
}

export interface SessionFetch {
  /** How to send. */
  send: (request: Request) => Promise<Response>
  /** The token of the moment. */
  token: () => string
  /** Asks the user to sign in again; answers once they have. */
  signInAgain: () => Promise<void>
}

/**
 * Sends with the token where something is written. Where the session has ended, the user signs in
 * again and the very same request is sent once more: nothing that was written is lost.
 */
export function sessionFetch({ send, token, signInAgain }: SessionFetch): SessionFetch['send'] {
  const once = (request: Request) => {
    if (!['GET', 'HEAD'].includes(request.method)) request.headers.set(HEADER, token())
    return send(request)
  }
  return async (request) => {
    const spare = request.clone()
    const answer = await once(request)
    if (answer.status !== 401) return answer
    await signInAgain()
    return once(spare)
  }
}
