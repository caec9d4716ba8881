import { language, type Language } from '../language/language'

/** The zone of whoever reads: their browser's. */
export const readersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const formats = new Map<string, Intl.DateTimeFormat>()

function format(tag: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(tag, options)))
  return made
}

/** An instant of the API as date and time in the reader's zone. */
export function formatInstant(iso: string, tag: Language = language.value, zone = readersZone()): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: zone } as const
  return format(tag, options).format(new Date(iso))
}

/** The time of day of an instant in the reader's zone, to the second. */
export function formatTimeOfDay(iso: string, tag: Language = language.value, zone = readersZone()): string {
  return format(tag, { timeStyle: 'medium', hourCycle: 'h23', timeZone: zone }).format(new Date(iso))
}

/** The day of an instant in the reader's zone. */
export function formatDayOf(iso: string, tag: Language = language.value, zone = readersZone()): string {
  return format(tag, { month: 'short', day: 'numeric', timeZone: zone }).format(new Date(iso))
}

/** When a calendar day begins in the reader's zone, and when the next one does; nothing where it is no day. */
export function dayBounds(day: string): { from: string; to: string } | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.map(Number) ?? []
  if (!year || !month || !date) return null
  const start = (plus: number) => new Date(year, month - 1, date + plus).toISOString()
  return { from: start(0), to: start(1) }
}

/** A calendar day such as 2026-03-01, which has no zone. */
export function formatDay(day: string, tag: Language = language.value): string {
  return format(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
