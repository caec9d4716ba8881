import { computed, reactive, type ComputedRef } from 'vue'
import { emptyGroup, isComplete, toJson, type Field, type FilterJson, type Group } from './filter'
import type { IdList } from './id-list'

export type Choice = 'everybody' | 'list' | 'filter'

/** Whom a launch addresses, as the API takes it. */
export type AudienceJson = { everybody: true } | { customerIds: string[] } | { filter: FilterJson }

/** Whom somebody wants to launch for, as they choose it. */
export interface Audience {
  choice: Choice
  list: IdList | null
  filter: Group
}

/** The choice, and what is sent for it: nothing until it is complete. */
export function useAudience(fields: ComputedRef<readonly Field[]>) {
  const audience = reactive<Audience>({ choice: 'everybody', list: null, filter: emptyGroup() })
  const kindOf = (name: string) => fields.value.find((field) => field.name === name)?.kind ?? 'TEXT'
  const json = computed<AudienceJson | null>(() => {
    const { choice, list, filter } = audience
    if (choice === 'everybody') return { everybody: true }
    if (choice === 'list') {
      return list && list.ids.length > 0 && !list.tooMany ? { customerIds: list.ids } : null
    }
    return isComplete(filter, kindOf) ? { filter: toJson(filter, kindOf) } : null
  })
  return { audience, json, kindOf }
}
