import type { Field } from './filter'

/** What the bank's customers hold, as far as filters need it. */
export interface Vocabulary {
  tiers: string[]
  branches: string[]
  attributes: Field[]
}

/**
 * The fields that customers can be chosen by: tier and branch, which every customer may have, then
 * attributes by name, once it is known which there are.
 */
export function fieldsOf(vocabulary: Vocabulary | null): Field[] {
  const { tiers, branches, attributes } = vocabulary ?? { tiers: [], branches: [], attributes: [] }
  const taken = new Set(['tier', 'branch'])
  return [
    { name: 'tier', kind: 'TEXT', values: tiers },
    { name: 'branch', kind: 'TEXT', values: branches },
    ...attributes
      // A filter takes these names for the customer's own; the attribute has a longer one.
      .map((one) => (taken.has(one.name) ? { ...one, name: `attributes.${one.name}` } : one))
      .sort((one, other) => one.name.localeCompare(other.name)),
  ]
}
