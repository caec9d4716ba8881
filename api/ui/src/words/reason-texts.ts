import type { Schemas } from '../api/client'
import { defineTexts, type Language, type Texts } from '../language/language'

type Code = Schemas['Objection']['code']

/** The codes by which rules object, as people call them; a code without words does not compile. */
export const reasonTexts: Texts<Record<Code, string>> = defineTexts({
  'zh-CN': {
    FREQUENCY_CAP: '达到次数上限',
    MINIMUM_GAP: '间隔太短',
    QUIET_HOURS: '免打扰时段',
    BLACKOUT: '停发日期',
    NO_CONSENT: '客户未同意',
    COOL_OFF: '投诉后静默期',
    HOLD_OUT: '对照组',
    EXPIRED: '已过有效期',
    NO_ADDRESS: '没有该渠道的联系方式',
    CUSTOMER_ERASED: '客户已删除',
    CAMPAIGN_NOT_BEGUN: '活动尚未开始',
    CAMPAIGN_PAUSED: '活动已暂停',
    CAMPAIGN_CLOSED: '活动已结束',
    BUDGET_EXHAUSTED: '预算用完',
    WITHDRAWN: '已撤回',
  },
  en: {
    FREQUENCY_CAP: 'Frequency cap reached',
    MINIMUM_GAP: 'Too soon after the last',
    QUIET_HOURS: 'Quiet hours',
    BLACKOUT: 'Black-out dates',
    NO_CONSENT: 'No consent',
    COOL_OFF: 'Cool-off after a complaint',
    HOLD_OUT: 'Hold-out group',
    EXPIRED: 'Expired',
    NO_ADDRESS: 'No address for the channel',
    CUSTOMER_ERASED: 'Customer erased',
    CAMPAIGN_NOT_BEGUN: 'Campaign not begun',
    CAMPAIGN_PAUSED: 'Campaign paused',
    CAMPAIGN_CLOSED: 'Campaign closed',
    BUDGET_EXHAUSTED: 'Budget used up',
    WITHDRAWN: 'Withdrawn',
  },
})

/** A reason in words; a code that is newer than these pages is shown as it is. */
export function reasonWords(code: string, tag: Language): string {
  const texts: Readonly<Record<string, string>> = reasonTexts[tag]
  return Object.hasOwn(texts, code) ? texts[code]! : code
}
