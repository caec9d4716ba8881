import { defineTexts, type Language } from '../../../language/language'

/** What is wrong with an expression, by the server's kinds of problems. */
const problemTexts = defineTexts({
  'zh-CN': {
    EMPTY: '表达式是空的。',
    TOO_LONG: '表达式太长，或括号嵌套太深。',
    TOO_MANY_OPERATORS: '一行里的运算太多，请拆成几步。',
    NOT_FEEL: '看不懂这个表达式。请检查引号、括号和拼写。',
    UNKNOWN_FUNCTION: '旅程里不能使用这个函数：',
    LIST_FILTER: '列表只能按位置取值，例如 [1] 或 [-1]。',
    LOOP: '旅程里不能使用循环、区间和自定义函数。',
    FAILED: '用这些资料算不出结果。',
    other: '这个表达式不能使用。',
  },
  en: {
    EMPTY: 'The expression is empty.',
    TOO_LONG: 'The expression is too long, or its brackets are nested too deep.',
    TOO_MANY_OPERATORS: 'It has too many operators in a row: take it apart.',
    NOT_FEEL: 'It cannot be understood. Check quotes, brackets and spelling.',
    UNKNOWN_FUNCTION: 'Journeys cannot use this function: ',
    LIST_FILTER: 'A list is filtered by a position only, such as [1] or [-1].',
    LOOP: 'Journeys cannot use loops, ranges and functions of one’s own.',
    FAILED: 'It has no answer on these data.',
    other: 'This expression cannot be used.',
  },
})

/** The words for a problem; `values` are those of the finding. */
export function feelProblemWords(values: Readonly<Record<string, string>>, tag: Language): string {
  const texts: Readonly<Record<string, string>> = problemTexts[tag]
  const problem = values.problem ?? ''
  const words = Object.hasOwn(texts, problem) ? texts[problem]! : texts.other!
  return problem === 'UNKNOWN_FUNCTION' ? words + (values.function ?? '') : words
}
