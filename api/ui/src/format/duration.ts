import { language, type Language } from '../language/language'

/** The units of the contract's durations, from the largest; a day is 24 hours. */
export const DURATION_UNITS = ['weeks', 'days', 'hours', 'minutes', 'seconds'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]
export type Duration = Partial<Record<DurationUnit, number>>

const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Units as people write them, whatever the language of the page. */
const WRITTEN: Record<DurationUnit, RegExp> = {
  weeks: /^(w|weeks?|周|星期|礼拜|个星期)$/i,
  days: /^(d|days?|天|日)$/i,
  hours: /^(h|hrs?|hours?|小时|个小时|时)$/i,
  minutes: /^(m|mins?|minutes?|分|分钟)$/i,
  seconds: /^(s|secs?|seconds?|秒|秒钟)$/i,
}

const NAMES: Record<Language, Record<DurationUnit, [one: string, many: string]>> = {
  'zh-CN': {
    weeks: ['周', '周'],
    days: ['天', '天'],
    hours: ['小时', '小时'],
    minutes: ['分钟', '分钟'],
    seconds: ['秒', '秒'],
  },
  en: {
    weeks: ['week', 'weeks'],
    days: ['day', 'days'],
    hours: ['hour', 'hours'],
    minutes: ['minute', 'minutes'],
    seconds: ['second', 'seconds'],
  },
}

/** The name of a unit, to go with that number of them. */
export function unitName(unit: DurationUnit, count: number, tag: Language = language.value): string {
  return NAMES[tag][unit][count === 1 ? 0 : 1]
}

/** Reads P3D; nothing for what is no duration of the contract, such as months. */
export function parseDuration(iso: string): Duration | null {
  const found = ISO.exec(iso.trim())
  if (!found) return null
  const duration: Duration = {}
  DURATION_UNITS.forEach((unit, n) => {
    const digits = found[n + 1]
    if (digits !== undefined) duration[unit] = Number(digits)
  })
  const hasTimePart = !iso.includes('T') || /T\d/.test(iso)
  return Object.keys(duration).length > 0 && hasTimePart ? duration : null
}

const SECONDS: Record<DurationUnit, number> = {
  weeks: 604_800,
  days: 86_400,
  hours: 3_600,
  minutes: 60,
  seconds: 1,
}

/** So many of one unit. */
export interface Amount {
  readonly count: number
  readonly unit: DurationUnit
}

/** P1DT12H as 36 hours: the whole of it in the smallest unit that it names. Nothing for what is no duration. */
export function inOneUnit(iso: string): Amount | null {
  const duration = parseDuration(iso)
  if (!duration) return null
  const unit = DURATION_UNITS.findLast((one) => duration[one] !== undefined)!
  const seconds = DURATION_UNITS.reduce((sum, one) => sum + (duration[one] ?? 0) * SECONDS[one], 0)
  return { count: seconds / SECONDS[unit], unit }
}

/** Writes P3D; nothing where the duration is empty. */
export function isoDuration(duration: Duration): string | null {
  const part = (unit: DurationUnit, letter: string) => (duration[unit] ? `${duration[unit]}${letter}` : '')
  const date = part('weeks', 'W') + part('days', 'D')
  const time = part('hours', 'H') + part('minutes', 'M') + part('seconds', 'S')
  return date || time ? `P${date}${time ? `T${time}` : ''}` : null
}

/** P3D as "3 days"; what cannot be read is shown as it is. */
export function formatDuration(iso: string, tag: Language = language.value): string {
  const duration = parseDuration(iso)
  if (!duration) return iso
  const words = DURATION_UNITS.flatMap((unit) => {
    const count = duration[unit]
    return count ? [`${count} ${unitName(unit, count, tag)}`] : []
  })
  return words.join(' ') || `0 ${unitName('days', 0, tag)}`
}

/** "3 days" or "1天12小时" as P3D or P1DT12H; nothing where it cannot be understood. */
export function readDuration(words: string): string | null {
  const text = words.trim()
  if (parseDuration(text.toUpperCase())) return text.toUpperCase()
  const duration: Duration = {}
  const rest = text.replace(/(\d+)\s*([^\d\s,，]+)[\s,，]*/g, (whole, digits: string, written: string) => {
    const unit = DURATION_UNITS.find((one) => WRITTEN[one].test(written))
    if (!unit || duration[unit] !== undefined) return whole
    duration[unit] = Number(digits)
    return ''
  })
  return rest === '' ? isoDuration(duration) : null
}
