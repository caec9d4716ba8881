import type { Language } from '../../../language/language'
import { codeWords } from '../../../words/code-texts'
import { flaw, readCondition, type Row } from '../feel/condition'
import { branchTexts } from './branch-texts'
import { onlyValues, subjectWords } from './subjects'

/** A condition in the words of its form; as it is written where the form cannot read it. */
export function conditionWords(feel: string, tag: Language): string {
  const condition = readCondition(feel)
  if (!condition || condition.rows.some(flaw)) return feel
  const t = branchTexts[tag]
  return condition.rows.map((row) => rowWords(row, tag)).join(` ${condition.match === 'all' ? t.and : t.or} `)
}

function rowWords({ path, operator, values }: Row, tag: Language): string {
  const value = onlyValues(path) ? values.map((code) => codeWords(code, tag)) : values
  return [subjectWords(path, tag), branchTexts[tag].operators[operator], value.join(', ')]
    .filter(Boolean)
    .join(' ')
}
