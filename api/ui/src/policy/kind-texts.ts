import { defineTexts, type Language } from '../language/language'

/** Kinds of rules, as sentences name them. */
export const kindTexts = defineTexts({
  'zh-CN': {
    FREQUENCY_CAP: '次数上限',
    MINIMUM_GAP: '最小间隔',
    QUIET_HOURS: '免打扰时段',
    BLACKOUT: '停发日期',
    CONSENT: '客户同意',
    COOL_OFF: '投诉后静默期',
    HOLD_OUT: '对照组',
  },
  en: {
    FREQUENCY_CAP: 'frequency caps',
    MINIMUM_GAP: 'minimum gaps',
    QUIET_HOURS: 'quiet hours',
    BLACKOUT: 'black-out dates',
    CONSENT: 'consent',
    COOL_OFF: 'cool-offs after complaints',
    HOLD_OUT: 'hold-out groups',
  },
})

/** Some kinds of rules in words; one that is newer than these pages is named as it is. */
export function kindsWords(kinds: readonly string[], tag: Language): string {
  const texts: Readonly<Record<string, string>> = kindTexts[tag]
  return kinds
    .map((kind) => (Object.hasOwn(texts, kind) ? texts[kind] : kind))
    .join(tag === 'en' ? ', ' : '、')
}
