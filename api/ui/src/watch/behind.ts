import type { RouteLocationRaw } from 'vue-router'
import { can } from '../session/session'
import type { VersionPath } from './useWatch'

export type Standing = 'ENTERED' | 'ACTIVE' | 'FAILED'

/** Whether who is signed in may go from a number to the customers behind it. */
export const mayLookBehind = (): boolean => can('COMPLIANCE', 'ADMIN', 'MARKETER', 'APPROVER')

/** Where the customers at an element stand. */
export function customersAt(
  { key, version }: VersionPath,
  elementId: string,
  standing: Standing,
): RouteLocationRaw {
  return { name: 'journey-customers', params: { key, version }, query: { elementId, standing } }
}

/** Where the contacts of an outcome stand, of one reason or of all. */
export function contactsOf({ key, version }: VersionPath, outcome: string, reason: string): RouteLocationRaw {
  const query = reason ? { outcome, reason } : { outcome }
  return { name: 'journey-contacts', params: { key, version }, query }
}
