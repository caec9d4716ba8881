import { defineTexts, type Language } from '../language/language'

const receiptTexts = defineTexts({
  'zh-CN': {
    'tact.receipt.sent': '联系已发出',
    'tact.receipt.delivered': '联系已送达',
    'tact.receipt.failed': '联系没有送达',
    'tact.receipt.opened': '客户打开了',
    'tact.receipt.clicked': '客户点击了',
    'tact.receipt.responded': '客户回复了',
    'tact.receipt.complained': '客户投诉了',
    'tact.receipt.unsubscribed': '客户退订了',
  },
  en: {
    'tact.receipt.sent': 'The contact was sent',
    'tact.receipt.delivered': 'The contact was delivered',
    'tact.receipt.failed': 'The contact did not arrive',
    'tact.receipt.opened': 'The customer opened it',
    'tact.receipt.clicked': 'The customer clicked',
    'tact.receipt.responded': 'The customer answered',
    'tact.receipt.complained': 'The customer complained',
    'tact.receipt.unsubscribed': 'The customer unsubscribed',
  },
})

/** What channels tell of a contact. */
export const RECEIPTS: readonly string[] = Object.keys(receiptTexts.en)

/** An event in words: receipts have some, others go by their type. */
export function eventTypeWords(type: string, tag: Language): string {
  const texts: Readonly<Record<string, string>> = receiptTexts[tag]
  return Object.hasOwn(texts, type) ? texts[type]! : type
}
