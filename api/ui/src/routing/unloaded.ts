import { shallowRef } from 'vue'
import { ProblemError } from '../api/problem'

/** A page whose files did not come: where it is, and what kept it from coming. */
export interface Unloaded {
  readonly address: string
  readonly problem: ProblemError
}

/** The code of files that a server does not have, though it runs the build that names them. */
const PAGE_FILES = 'PAGE_FILES'

export const unloaded = shallowRef<Unloaded | null>(null)

/**
 * Loads the whole of a page whose script or stylesheet did not come, where the server has another
 * build by now, of which it would come. Else it is told: loading anew would bring the same, and a
 * server that does not answer would leave the reader nothing but the browser's own words.
 */
export async function loadNewer(address: string): Promise<void> {
  await load(address, (page) => !page.includes(runningScript()))
}

/** Loads the whole of the page that did not come, where the server answers. */
export async function loadAgain(): Promise<void> {
  if (unloaded.value) await load(unloaded.value.address, () => true)
}

async function load(address: string, when: (page: string) => boolean): Promise<void> {
  try {
    const answer = await fetch('/', { cache: 'no-store', headers: { Accept: 'text/html' } })
    if (answer.ok && when(await answer.text())) {
      location.assign(address)
      return
    }
    unloaded.value = { address, problem: ProblemError.ofAnswer(answer.status, { code: PAGE_FILES }) }
  } catch (thrown) {
    unloaded.value = { address, problem: ProblemError.of(thrown) }
  }
}

/** The script by which these pages began: each build has its own. */
function runningScript(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')
  return script?.getAttribute('src') ?? ''
}
