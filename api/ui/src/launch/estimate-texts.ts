import type { Schemas } from '../api/client'
import { formatMoney, formatNumber } from '../format/number'
import { defineTexts, type Language } from '../language/language'
import { launchTexts } from './launch-texts'

/** What stands beside the numbers of an estimate: what is left of a budget, and how far they are exact. */
export const estimateTexts = defineTexts({
  'zh-CN': {
    atMost: (count: number) => `最多 ${formatNumber(count, 'zh-CN')} 位客户`,
    inSteps: (step: number) =>
      `您无权查看客户的属性值，人数因此向上取整到 ${step} 的倍数；联系数和费用也按它估算。`,
    maybeNobody: '人数是向上取整的，也可能一位客户都没有。',
    contactsLeft: (left: number) => `预算还剩 ${formatNumber(left, 'zh-CN')} 次联系`,
    costUnknown: '费用未知：活动没有单价',
    costNoCampaign: '费用未知：没有选营销活动',
    inCampaign: (name: string) => `属于营销活动“${name}”`,
    overContacts: '预算的联系次数不够全部：用完之后的联系会被拦截。',
  },
  en: {
    atMost: (count) => `${formatNumber(count, 'en')} customers at most`,
    inSteps: (step) =>
      `Rounded up to a multiple of ${step}, since you may not see the attributes of customers; contacts and cost follow from it.`,
    maybeNobody: 'The number is rounded up: there may be nobody at all.',
    contactsLeft: (left) =>
      `${formatNumber(left, 'en')} ${left === 1 ? 'contact' : 'contacts'} left in the budget`,
    costUnknown: 'Cost unknown: the campaign has no unit costs',
    costNoCampaign: 'Cost unknown: no campaign is chosen',
    inCampaign: (name) => `In the campaign “${name}”`,
    overContacts: 'The budget has fewer contacts left: those that come once it is used up are refused.',
  },
})

/** How many customers a launch addresses, in words. */
export const customersOf = (estimate: Schemas['LaunchEstimate'], tag: Language): string =>
  (estimate.roundedUpTo ? estimateTexts[tag].atMost : launchTexts[tag].customers)(estimate.customers)

/** What the contacts of a launch cost, or why that is not known; nothing where there are none. */
export function costOf({ contacts, cost, campaignId }: Schemas['LaunchEstimate'], tag: Language): string {
  if (cost) return launchTexts[tag].cost(formatMoney(cost, tag))
  if (contacts.length === 0) return ''
  return campaignId ? estimateTexts[tag].costUnknown : estimateTexts[tag].costNoCampaign
}
