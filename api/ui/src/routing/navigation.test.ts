import { describe, expect, it } from 'vitest'
import { navigationFor } from './navigation'
import { pages } from './pages'

const names = (...roles: Parameters<typeof navigationFor>[0]) =>
  navigationFor(roles, pages).map(({ name }) => name)

describe('the navigation', () => {
  it('shows what a role may see', () => {
    expect(names('ADMIN')).toContain('dead-letters')
    expect(names('MARKETER')).toContain('home')
    expect(names('MARKETER')).not.toContain('dead-letters')
  })

  it('leaves out what has no place in it', () => {
    expect(names('ADMIN')).not.toContain('not-found')
  })
})

describe('every page', () => {
  it.each(pages.map((page) => [String(page.name), page] as const))('%s has a title', (_name, page) => {
    expect(page.meta?.title['zh-CN'].page).toMatch(/\p{Script=Han}/u)
    expect(page.meta?.title.en.page).toBeTruthy()
  })
})
