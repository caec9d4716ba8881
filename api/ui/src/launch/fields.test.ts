import { expect, it } from 'vitest'
import { fieldsOf } from './fields'

it('are tier and branch, then attributes by name', () => {
  const fields = fieldsOf({
    tiers: ['GOLD'],
    branches: [],
    attributes: [
      { name: 'salary', kind: 'NUMBER', values: [] },
      { name: 'card', kind: 'TEXT', values: ['credit'] },
    ],
  })
  expect(fields.map(({ name }) => name)).toEqual(['tier', 'branch', 'card', 'salary'])
  expect(fields[0]!.values).toEqual(['GOLD'])
})

it('are tier and branch while nothing else is known', () => {
  expect(fieldsOf(null).map(({ name }) => name)).toEqual(['tier', 'branch'])
})

it('keeps an attribute apart that is called as a field of the customer is', () => {
  const fields = fieldsOf({
    tiers: [],
    branches: [],
    attributes: [{ name: 'tier', kind: 'TEXT', values: [] }],
  })
  expect(fields.map(({ name }) => name)).toEqual(['tier', 'branch', 'attributes.tier'])
})
