import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadAgain, loadNewer, unloaded } from './unloaded'

const assign = vi.fn()

function served(answer: () => Promise<Response>): void {
  vi.stubGlobal('fetch', vi.fn(answer))
}

const page = (script: string) => async () =>
  new Response(`<script type="module" crossorigin src="${script}"></script>`)

beforeEach(() => {
  unloaded.value = null
  assign.mockClear()
  vi.stubGlobal('location', { assign })
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => '/assets/index-old.js' }) })
})
afterEach(() => vi.unstubAllGlobals())

describe('a page whose files did not come', () => {
  it('is loaded whole where the server has another build', async () => {
    served(page('/assets/index-new.js'))
    await loadNewer('/customers')
    expect(assign).toHaveBeenCalledExactlyOnceWith('/customers')
    expect(unloaded.value).toBeNull()
  })

  it('is told where the build is the same, and loaded when the reader asks for it', async () => {
    served(page('/assets/index-old.js'))
    await loadNewer('/customers')
    expect(assign).not.toHaveBeenCalled()
    expect(unloaded.value).toMatchObject({ address: '/customers', problem: { code: 'PAGE_FILES' } })
    await loadAgain()
    expect(assign).toHaveBeenCalledExactlyOnceWith('/customers')
  })

  it('is never loaded from a server that does not answer', async () => {
    served(() => Promise.reject(new TypeError('Failed to fetch')))
    await loadNewer('/customers')
    await loadAgain()
    expect(assign).not.toHaveBeenCalled()
    expect(unloaded.value?.problem.code).toBe('UNREACHABLE')
  })

  it('is told where the server answers by a fault', async () => {
    served(async () => new Response('', { status: 503 }))
    await loadNewer('/customers')
    expect(assign).not.toHaveBeenCalled()
    expect(unloaded.value?.problem.status).toBe(503)
  })
})
