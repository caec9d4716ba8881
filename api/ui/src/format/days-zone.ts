import { ProblemError } from '../api/problem'
import { readersZone } from './time'

/** The zone whose days are told: the reader's, as long as the server knows it. */
let zone = readersZone()

/** The whole hours that a zone is ahead of UTC now, as a zone that every server knows (its sign is turned round). */
function nearest(): string {
  const hours = Math.round(-new Date().getTimezoneOffset() / 60)
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
}

/** Asks for what is told by days. A zone that is newer than the server's data gives way to the hours that it is at now. */
export async function byDays<T>(ask: (zone: string) => Promise<T>): Promise<T> {
  try {
    return await ask(zone)
  } catch (thrown) {
    const unknown = ProblemError.of(thrown).violations.some(({ field }) => field === 'zone')
    if (!unknown || zone === nearest()) throw thrown
    zone = nearest()
    return ask(zone)
  }
}
