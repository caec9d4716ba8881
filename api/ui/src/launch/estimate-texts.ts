import type { Schemas } from '../api/client'
import { formatNumber } from '../format/number'
import { defineTexts, type Language } from '../language/language'
import { launchTexts } from './launch-texts'

/** Numbers that are told in steps, because who reads may not see what they were counted by. */
export const estimateTexts = defineTexts({
  'zh-CN': {
    atMost: (count: number) => `最多 ${formatNumber(count, 'zh-CN')} 位客户`,
    inSteps: (step: number) =>
      `您无权查看客户的属性值，人数因此向上取整到 ${step} 的倍数；联系数和费用也按它估算。`,
  },
  en: {
    atMost: (count) => `${formatNumber(count, 'en')} customers at most`,
    inSteps: (step) =>
      `Rounded up to a multiple of ${step}, since you may not see the attributes of customers; contacts and cost follow from it.`,
  },
})

/** How many customers a launch addresses, in words. */
export const customersOf = (estimate: Schemas['LaunchEstimate'], tag: Language): string =>
  (estimate.roundedUpTo ? estimateTexts[tag].atMost : launchTexts[tag].customers)(estimate.customers)
