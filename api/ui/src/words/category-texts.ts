import { defineTexts, type Language } from '../language/language'

/** The categories that most banks have; every bank may have more. */
const categoryTexts = defineTexts({
  'zh-CN': { MARKETING: '营销', SERVICE: '服务', REGULATORY: '监管要求', TRANSACTION: '交易通知' },
  en: { MARKETING: 'Marketing', SERVICE: 'Service', REGULATORY: 'Regulatory', TRANSACTION: 'Transaction' },
})

/** The categories that are offered to every bank. */
export const COMMON_CATEGORIES: readonly string[] = Object.keys(categoryTexts.en)

/** What a contact is about, in words; a category of the bank's own is shown as it is. */
export function categoryWords(category: string, tag: Language): string {
  const texts: Readonly<Record<string, string>> = categoryTexts[tag]
  return Object.hasOwn(texts, category) ? texts[category]! : category
}
