import { ElMessageBox } from 'element-plus'
import 'element-plus/es/components/message-box/style/css'
import { defineTexts, language } from '../language/language'

/** What the server takes of a comment. */
const MOST_WORDS = 2000

const texts = defineTexts({ 'zh-CN': { cancel: '取消' }, en: { cancel: 'Cancel' } })

/** Asks whether to go on; answers whether the reader said so. */
export function sure(question: string, title: string, goOn: string): Promise<boolean> {
  return ElMessageBox.confirm(question, title, buttons(goOn))
    .then(() => true)
    .catch(() => false)
}

/** Asks for the reason of something; answers nothing where the reader thinks better of it. */
export function reasonOf(question: string, title: string, goOn: string): Promise<string | null> {
  return ElMessageBox.prompt(question, title, {
    ...buttons(goOn),
    inputType: 'textarea',
    inputPattern: /\S/,
    inputErrorMessage: question,
  })
    .then(({ value }) => value)
    .catch(() => null)
}

/** Asks for a comment, which may be empty; answers nothing where the reader thinks better of it. */
export function commentOf(question: string, title: string, goOn: string): Promise<string | null> {
  return ElMessageBox.prompt(question, title, {
    ...buttons(goOn),
    inputType: 'textarea',
    inputValidator: (value: string) => (value ?? '').length <= MOST_WORDS,
  })
    .then(({ value }) => (value ?? '').trim())
    .catch(() => null)
}

function buttons(goOn: string) {
  return { confirmButtonText: goOn, cancelButtonText: texts[language.value].cancel }
}
