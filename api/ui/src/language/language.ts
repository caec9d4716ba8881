import { computed, ref, type ComputedRef } from 'vue'

/** The languages of the Studio, as BCP 47 names them. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text, a text made of values, or a group of texts. */
type Words = { readonly [name: string]: string | ((...values: never[]) => string) | Words }

/** The same texts in other words: every name must be there, and every function takes the same. */
type SameTexts<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: SameTexts<T[K]> }

/** The texts of a feature in both languages. */
export type Texts<T> = Readonly<Record<Language, T>>

/** Declares texts: what one language has and the other lacks does not compile. */
export function defineTexts<T extends Words>(
  texts: { 'zh-CN': T } & { en: NoInfer<SameTexts<T>> },
): Texts<SameTexts<T>> {
  return texts as unknown as Texts<SameTexts<T>>
}

// Shared with the sign-in page, which has no script: so a cookie, not the local storage.
const COOKIE = 'tact-language'
const ONE_YEAR_IN_SECONDS = 31_536_000

/** What was chosen before, else what the browser prefers. */
export function initialLanguage(cookies: string, preferred: string): Language {
  const chosen = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(cookies)?.[1]
  return LANGUAGES.find((language) => language === chosen) ?? (/^zh\b/i.test(preferred) ? 'zh-CN' : 'en')
}

const current = ref<Language>(
  typeof document === 'undefined' ? 'en' : initialLanguage(document.cookie, navigator.language),
)

/** The language that the pages speak now. */
export const language: ComputedRef<Language> = computed(() => current.value)

/** Has the pages speak another language, from now on and next time. */
export function speak(chosen: Language): void {
  current.value = chosen
  if (typeof document !== 'undefined') {
    document.cookie = `${COOKIE}=${chosen}; path=/; max-age=${ONE_YEAR_IN_SECONDS}; samesite=lax`
  }
}

/** The texts in the language of the moment. */
export function useTexts<T>(texts: Texts<T>): ComputedRef<T> {
  return computed(() => texts[current.value])
}
