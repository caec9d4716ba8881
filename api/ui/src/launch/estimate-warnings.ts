import type { Schemas } from '../api/client'
import type { Language } from '../language/language'
import { codeWords } from '../words/code-texts'
import { estimateTexts } from './estimate-texts'
import { launchTexts } from './launch-texts'

type Estimate = Schemas['LaunchEstimate']

/** A channel of an estimate in words, also where the journey tells it for each customer. */
export const channelWords = (code: string, tag: Language): string =>
  code === '?' ? launchTexts[tag].untold : codeWords(code, tag)

/** What somebody should know before they launch, a sentence each. */
export function warningsOf(estimate: Estimate, tag: Language): string[] {
  const t = launchTexts[tag]
  const unpaid = estimate.unpaid.map((code) => channelWords(code, tag)).join(', ')
  const warnings: [boolean, string][] = [
    [estimate.customers === estimate.roundedUpTo, estimateTexts[tag].maybeNobody],
    [estimate.unknown > 0, t.unknownIds(estimate.unknown)],
    [costsMore(estimate), t.overBudget],
    [asksMore(estimate), estimateTexts[tag].overContacts],
    [unpaid !== '', t.unpaid(unpaid)],
  ]
  return warnings.filter(([holds]) => holds).map(([, words]) => words)
}

const costsMore = ({ cost, left }: Estimate) =>
  cost !== undefined && left !== undefined && Number(cost.amount) > Number(left.amount)

/** Contacts on channels that are not paid for are refused, and so use up none of the budget. */
function asksMore({ contacts, contactsLeft, unpaid }: Estimate): boolean {
  const asked = contacts
    .filter(({ channel }) => !unpaid.includes(channel))
    .reduce((sum, { expected }) => sum + expected, 0)
  return contactsLeft !== undefined && asked > contactsLeft
}
