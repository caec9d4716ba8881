import type { Language } from '../language/language'
import type { Step } from './flow'
import { watchTexts } from './watch-texts'

/** What kind of step it is, in a word; as BPMN has it where we have no word. */
export function kindWords({ type, goal }: Step, tag: Language): string {
  const words: Readonly<Record<string, string>> = watchTexts[tag].types
  const kind = goal ? 'goal' : type
  return Object.hasOwn(words, kind) ? words[kind]! : kind
}

/** What its author called it, else its kind; the id of one that the diagram does not know. */
export function stepWords(step: Step | null | undefined, elementId: string, tag: Language): string {
  return step ? step.name || kindWords(step, tag) : elementId
}
