import type { Language } from '../language/language'
import type { Change } from './difference'
import { factsOf, sameFact, titleOf, type Fact } from './facts'

/** One thing that is otherwise now. */
export interface Detail {
  label: string
  before?: string
  after?: string
}

/** A change in words: what it is about, and what is otherwise. */
export interface ChangeWords {
  title: string
  details: Detail[]
}

/** Tells a change; one without details is in what people do not see. */
export function changeWords({ kind, before, after }: Change, tag: Language): ChangeWords {
  const title = titleOf((after ?? before)!, tag)
  if (kind === 'moved') return { title, details: [] }
  const was = before ? factsOf(before, tag) : []
  const is = after ? factsOf(after, tag) : []
  // What is in the title already needs no line of its own, unless it has changed.
  const told = (fact: Fact) => kind === 'changed' || !['name', 'kind', 'from', 'to'].includes(fact.id)
  const of = (facts: readonly Fact[], id: string) => facts.find((one) => one.id === id)
  const details = [...is, ...was.filter(({ id }) => !of(is, id))]
    .filter((fact) => told(fact) && !sameFact(of(was, fact.id), of(is, fact.id)))
    .map(({ id, label }) => ({ label, ...differing(of(was, id), of(is, id)) }))
  return { title, details }
}

/** What was and what is; with what it stands for where the words are the same. */
function differing(was: Fact | undefined, is: Fact | undefined): Pick<Detail, 'before' | 'after'> {
  const alike = was?.value === is?.value
  const words = (fact: Fact | undefined) => (fact?.of && alike ? `${fact.value} (${fact.of})` : fact?.value)
  return { before: words(was), after: words(is) }
}
