import type { LocationQuery, RouteLocationRaw } from 'vue-router'
import { dayBounds, formatDayOf } from '../format/time'
import type { Language } from '../language/language'
import { can } from '../session/session'
import { codeWords } from '../words/code-texts'
import { behindTexts } from './behind-texts'
import type { VersionPath } from './useWatch'

export type Standing = 'ENTERED' | 'ACTIVE' | 'FAILED'

/** What may have become of those who entered a launch, and of those who could not. */
export const LAUNCH_ENDS = ['WAITING', 'COMPLETED', 'FAILED', 'STOPPED', 'REFUSED'] as const

/** The numbers of a launch that lead to its customers. */
export const LAUNCH_STANDINGS = ['STARTED', ...LAUNCH_ENDS] as const
export type LaunchStanding = (typeof LAUNCH_STANDINGS)[number]

const OUTCOMES = ['APPROVED', 'DEFERRED', 'SUPPRESSED', 'WITHDRAWN'] as const

/** Which contacts are behind a number, as the API takes it. */
export interface ContactFilter {
  outcome?: (typeof OUTCOMES)[number]
  reason?: string
  launchId?: string
  /** The bounds of a day in the reader's zone, on which they were decided. */
  decidedFrom?: string
  decidedTo?: string
}

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

/** Where the customers behind a number of a launch stand. */
export function customersOfLaunch(launchId: string, standing: LaunchStanding): RouteLocationRaw {
  return { name: 'launch-customers', params: { launchId }, query: { standing } }
}

/** Reads which customers of a launch an address is about. */
export const launchStanding = (query: LocationQuery): LaunchStanding =>
  LAUNCH_STANDINGS.find((one) => one === query.standing) ?? 'WAITING'

/** Where the contacts of those who entered by a launch stand. */
export function contactsOfLaunch(launch: {
  launchId: string
  journey: string
  version: number
}): RouteLocationRaw {
  const { launchId, journey: key, version } = launch
  return { name: 'journey-contacts', params: { key, version }, query: { launchId } }
}

/** Where the contacts of the whole bank with an outcome stand: of one reason or all, of a day or ever. */
export function contactsOfBank(outcome: string, reason?: string, day?: string): RouteLocationRaw {
  return { name: 'contacts', query: { outcome, reason, day } }
}

/** Reads which contacts an address is about. */
export function contactFilter(query: LocationQuery): ContactFilter {
  const text = (name: string) => (query[name] ? String(query[name]) : undefined)
  const day = dayBounds(text('day') ?? '')
  return {
    outcome: OUTCOMES.find((one) => one === query.outcome),
    reason: text('reason'),
    launchId: text('launchId'),
    decidedFrom: day?.from,
    decidedTo: day?.to,
  }
}

/** Which contacts they are, in words. */
export function filterWords(
  { outcome, reason, launchId, decidedFrom }: ContactFilter,
  tag: Language,
): string {
  const words = [outcome, reason].flatMap((code) => (code ? [codeWords(code, tag)] : []))
  if (launchId) words.push(behindTexts[tag].ofLaunch)
  if (decidedFrom) words.push(formatDayOf(decidedFrom, tag))
  return words.join(' · ') || behindTexts[tag].all
}
