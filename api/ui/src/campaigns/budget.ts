import type { Schemas } from '../api/client'
import { formatMoney, formatNumber } from '../format/number'
import type { Language } from '../language/language'
import { campaignTexts } from './campaign-texts'

/** What a budget limits and how much is left of it. */
export type Budget = Pick<NonNullable<Schemas['CampaignView']['budget']>, 'contacts' | 'money' | 'left'>

/** What a campaign may use up, in words. */
export function limits(budget: Budget, tag: Language): string {
  const contacts =
    budget.contacts === undefined ? [] : [campaignTexts[tag].contacts(formatNumber(budget.contacts, tag))]
  const money = budget.money ? [formatMoney(budget.money, tag)] : []
  return [...contacts, ...money].join(' · ')
}

/** How much is used, of whatever is nearer its end, in whole per cent; never less than nothing or more than all. */
export function used({ contacts, money, left }: Budget): number {
  const shares = [
    contacts ? 1 - (left?.contacts ?? contacts) / contacts : 0,
    money ? 1 - Number(left?.money?.amount ?? money.amount) / Number(money.amount) : 0,
  ]
  return Math.min(100, Math.max(0, Math.round(100 * Math.max(...shares))))
}
