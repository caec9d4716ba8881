import { shallowRef } from 'vue'

interface Asked {
  done: () => void
}

/** Set while the user is asked for their password, because the session has ended. */
export const asked = shallowRef<Asked | null>(null)

let waiting: Promise<void> | null = null

/** Asks the user to sign in again, once for however many calls wait for it. */
export function signInAgain(): Promise<void> {
  waiting ??= new Promise<void>((resolve) => {
    asked.value = {
      done: () => {
        asked.value = null
        waiting = null
        resolve()
      },
    }
  })
  return waiting
}

/** Whether a sign-in by the form went well: it sends failures back to itself. */
export function signedIn(answer: Pick<Response, 'ok' | 'url'>): boolean {
  return answer.ok && new URL(answer.url).pathname !== '/sign-in'
}
