import { defineTexts, type Language } from '../language/language'

/** Why a customer does not enter a journey or cannot go on in it. */
const failureTexts = defineTexts({
  'zh-CN': {
    CUSTOMER_UNKNOWN: '没有这位客户。',
    CUSTOMER_ERASED: '这位客户的数据已经删除。',
    ALREADY_RUNNING: '这位客户已经在这个旅程里。',
    TOO_MANY_STEPS: '经过的步骤太多，不再往下跟。请看看是否在绕圈。',
    EXPRESSION_FAILED: '条件或表达式对这位客户算不出来。请检查它用到的属性。',
    UNUSABLE_INPUT: '这一步的内容对这位客户不能用：缺少属性，或格式不对。',
    STEP_FAILED: '这一步对这位客户做不下去：通常是某项内容缺失或无效，例如渠道取自客户没有的属性。',
  },
  en: {
    CUSTOMER_UNKNOWN: 'There is no such customer.',
    CUSTOMER_ERASED: 'The data of this customer have been erased.',
    ALREADY_RUNNING: 'This customer is on this journey already.',
    TOO_MANY_STEPS: 'Too many steps to follow any further. See whether it goes round in a circle.',
    EXPRESSION_FAILED:
      'A condition or an expression has no answer for this customer. Check the attributes that it uses.',
    UNUSABLE_INPUT:
      'What this step says cannot be used for this customer: an attribute is missing, or its form is wrong.',
    STEP_FAILED:
      'The step cannot be carried out for this customer: often something is missing or makes no sense, such as a channel from an attribute that they lack.',
  },
})

/** A failure in words; nothing where its code is none of these. */
export function failureWords(code: string | undefined, tag: Language): string | null {
  const texts: Readonly<Record<string, string>> = failureTexts[tag]
  return code !== undefined && Object.hasOwn(texts, code) ? texts[code]! : null
}
