import { formatExactly } from '../format/number'
import { defineTexts, type Language } from '../language/language'
import { attributeWords } from './attribute-texts'

const texts = defineTexts({
  'zh-CN': { yes: '是', no: '否', nothing: '–', between: '、', is: '：' },
  en: { yes: 'Yes', no: 'No', nothing: '–', between: ', ', is: ': ' },
})

/** A value that the bank keeps of a customer, in words: whatever JSON it is. */
export function valueWords(value: unknown, tag: Language): string {
  const t = texts[tag]
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') return formatExactly(value, tag)
  if (typeof value === 'string') return value
  const parts = Array.isArray(value)
    ? value.map((one) => valueWords(one, tag))
    : namedWords(value, attributeWords, tag)
  return parts.join(t.between) || t.nothing
}

/** Each value of an object with its name, in words. */
export function namedWords(
  values: unknown,
  name: (name: string, tag: Language) => string,
  tag: Language,
): string[] {
  return Object.entries((values ?? {}) as object).map(
    ([key, value]) => `${name(key, tag)}${texts[tag].is}${valueWords(value, tag)}`,
  )
}
