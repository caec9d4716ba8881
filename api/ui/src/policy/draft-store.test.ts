import { describe, expect, it } from 'vitest'
import { draftOf, forget, keep, kept } from './draft-store'
import { formOf } from './rule-form'

function store() {
  const values = new Map<string, string>()
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  }
}

const form = formOf({ zone: 'UTC', rules: [{ id: 'a', type: 'FREQUENCY_CAP', max: 3, window: 'P7D' }] })

describe('a draft in the browser', () => {
  it('is there again, for its own user', () => {
    const browser = store()
    const draft = draftOf(form, 4, 'once')
    keep(browser, 'ann', draft)
    expect(kept(browser, 'ann')).toEqual(draft)
    expect(kept(browser, 'bob')).toBeNull()
    forget(browser, 'ann')
    expect(kept(browser, 'ann')).toBeNull()
  })

  it('is none where it cannot be read, or the browser keeps nothing', () => {
    const browser = store()
    browser.setItem('tact-policy-draft-ann', '{"policy":{}}')
    expect(kept(browser, 'ann')).toBeNull()
    browser.setItem('tact-policy-draft-ann', 'no JSON')
    expect(kept(browser, 'ann')).toBeNull()
    const refusing = () => {
      throw new DOMException('full')
    }
    const full = { getItem: refusing, setItem: refusing, removeItem: refusing }
    keep(full, 'ann', draftOf(form, 4, 'once'))
    forget(full, 'ann')
    expect(kept(full, 'ann')).toBeNull()
  })
})
