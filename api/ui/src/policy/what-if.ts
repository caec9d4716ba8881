import type { Schemas } from '../api/client'

/** How far back contacts are replayed, in days; DATES where the reader names them. */
export const PERIODS = ['7', '30', '90', 'DATES'] as const
export type PeriodChoice = (typeof PERIODS)[number]

const DAY_MS = 86_400_000

/**
 * The time of the contacts that are replayed; nothing where the dates are none, or turned round.
 *
 * @param now what time it is for Tact
 * @param first and `last`: days such as 2026-03-01 in the reader's zone, both inclusive
 */
export function period(
  choice: PeriodChoice,
  now: string,
  first: string,
  last: string,
): { from: string; to: string } | null {
  const end = Date.parse(now)
  if (choice !== 'DATES') {
    return { from: new Date(end - Number(choice) * DAY_MS).toISOString(), to: new Date(end).toISOString() }
  }
  const [from, to] = [startOf(first, 0), startOf(last, 1)]
  return from && to && from < to ? { from: from.toISOString(), to: to.toISOString() } : null
}

function startOf(day: string, plus: number): Date | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return year ? new Date(Number(year), Number(month) - 1, Number(date) + plus) : null
}

/** How much of a replay is done, in percent. */
export function shareOf(progress: Schemas['WhatIfViewProgress'] | undefined): number {
  const { customers, of } = progress ?? { customers: 0, of: 0 }
  return of ? Math.round((100 * customers) / of) : 0
}
