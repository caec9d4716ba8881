import { ElMessageBox } from 'element-plus'
import 'element-plus/es/components/message-box/style/css'

/** Asks why a version is refused, with room for more than a line; nothing where the reader thinks better of it. */
export function askWhy(
  question: string,
  title: string,
  buttons: { refuse: string; cancel: string },
): Promise<string | null> {
  return ElMessageBox.prompt(question, title, {
    confirmButtonText: buttons.refuse,
    cancelButtonText: buttons.cancel,
    inputType: 'textarea',
    inputPattern: /\S/,
    inputErrorMessage: question,
  })
    .then(({ value }) => value)
    .catch(() => null)
}
