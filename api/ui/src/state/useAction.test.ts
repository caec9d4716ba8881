import { expect, it } from 'vitest'
import { useAction } from './useAction'

it('tells what it is at, and why it did not work', async () => {
  const action = useAction()

  const worked = action.run('one', async () => expect(action.busy.value).toBe('one'))
  expect(await worked).toBe(true)
  expect(action.busy.value).toBeNull()

  expect(await action.run('two', () => Promise.reject(new TypeError('no network')))).toBe(false)
  expect(action.problem.value?.code).toBe('UNREACHABLE')

  await action.run('three', async () => undefined)
  expect(action.problem.value).toBeNull()
})
