import { language, type Language } from '../language/language'

const formats = new Map<string, Intl.NumberFormat>()

function format(tag: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = tag + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.NumberFormat(tag, options)))
  return made
}

/** 12345 as 12,345. */
export function formatNumber(value: number, tag: Language = language.value): string {
  return format(tag, { maximumFractionDigits: 2 }).format(value)
}

/** A number with every place that it has, 0.00375 as 0.00375. */
export function formatExactly(value: number, tag: Language = language.value): string {
  return format(tag, { maximumFractionDigits: 20 }).format(value)
}

/** A part of a whole, 0.1234 as 12.3%. */
export function formatShare(value: number, tag: Language = language.value): string {
  return format(tag, { style: 'percent', maximumFractionDigits: 1 }).format(value)
}

/** An amount of money as the contract writes it. */
export interface Money {
  amount: string
  currency: string
}

/** 12.30 CNY as ¥12.30. */
export function formatMoney(money: Money, tag: Language = language.value): string {
  return format(tag, { style: 'currency', currency: money.currency }).format(Number(money.amount))
}
