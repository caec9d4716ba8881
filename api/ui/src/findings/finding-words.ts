import type { Schemas } from '../api/client'
import type { Language } from '../language/language'
import { findingTexts, type FindingRule, type Values, type Wording } from './finding-texts'

export type Finding = Schemas['Finding']

/** A finding in words: what is wrong, and how to mend it. */
export interface FindingWords {
  readonly wrong: string
  readonly mend: string
}

/** What is refused outright is named by a code in capitals, not by a rule. */
const UNSAFE = /^[A-Z_]+$/
const UNSAFE_WORDS: Readonly<Record<Language, FindingWords>> = {
  'zh-CN': { wrong: '这里有会执行程序的内容，Tact 从不执行。', mend: '请去掉它，或换成面板里的步骤。' },
  en: {
    wrong: 'Something in here would run a program, which Tact never does.',
    mend: 'Take it out, or replace it by a step of the palette.',
  },
}

/** The words of a finding; what this version of the pages does not know is told as the server tells it. */
export function findingWords(finding: Finding, language: Language): FindingWords {
  const { rule, values, message } = finding
  if (UNSAFE.test(rule)) return UNSAFE_WORDS[language]
  const texts = findingTexts[language]
  if (!Object.hasOwn(texts, rule)) return { wrong: message, mend: '' }
  const { wrong, mend }: Wording = texts[rule as FindingRule]
  return { wrong: said(wrong, values), mend: said(mend, values) }
}

const said = (text: string | ((values: Values) => string), values: Values): string =>
  typeof text === 'string' ? text : text(values)

export const isError = ({ severity }: Finding): boolean => severity === 'ERROR'
