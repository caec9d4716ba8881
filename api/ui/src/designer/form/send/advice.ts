import { parseDuration } from '../../../format/duration'

/** What is wrong with a value, before the server is asked: its own rules stand in `SendSteps`. */

const NAME = /^[A-Z][A-Z0-9_]{0,39}$/

/** Values in FEEL are the server's to check. */
export const isFeel = (value: string): boolean => value.trimStart().startsWith('=')

export function categoryFlaw(value: string): 'missing' | 'form' | null {
  if (value === '') return 'missing'
  return isFeel(value) || NAME.test(value) ? null : 'form'
}

export function channelFlaw(value: string, known: readonly string[]): 'missing' | 'unknown' | null {
  if (value === '') return 'missing'
  return isFeel(value) || known.length === 0 || known.includes(value) ? null : 'unknown'
}

export function priorityFlaw(value: string): 'form' | null {
  return value === '' || isFeel(value) || (/^\d{1,3}$/.test(value) && Number(value) <= 100) ? null : 'form'
}

/** A duration of the contract that is more than nothing. */
export function isDuration(value: string): boolean {
  const duration = parseDuration(value)
  return duration !== null && Object.values(duration).some((count) => count > 0)
}
