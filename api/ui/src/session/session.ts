import { readonly, shallowRef } from 'vue'
import type { Schemas } from '../api/client'

export type Me = Schemas['Me']
export type Role = Me['roles'][number]

const current = shallowRef<Me | null>(null)

/** Who is signed in. */
export const me = readonly(current)

export function remember(who: Me): void {
  current.value = who
}

/** Whether any of these roles is among those that somebody has; with no role named, always. */
export function mayAs(has: readonly Role[], anyOf: readonly Role[]): boolean {
  return anyOf.length === 0 || anyOf.some((role) => has.includes(role))
}

/** Whether who is signed in has any of these roles. The server decides anyway. */
export function can(...anyOf: Role[]): boolean {
  return mayAs(current.value?.roles ?? [], anyOf)
}
