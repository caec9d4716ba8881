import { formatDuration } from '../format/duration'
import type { Language } from '../language/language'
import { categoryWords } from '../words/category-texts'
import { codeWords } from '../words/code-texts'
import type { NameOf } from '../words/useNames'
import type { Change } from './difference'
import { fieldTexts } from './field-texts'
import { policyTexts } from './policy-texts'
import type { Rule } from './policy'
import { exemption, sentence } from './sentences'

/** A change as people read it. */
export interface ChangeWords {
  kind: 'added' | 'changed' | 'removed'
  /** The rule as it is now; for what was removed, as it was. */
  says: string
  /** For what was changed: as it was. */
  before?: string
  /** Each field with its old and its new value. */
  details: string[]
}

/** What one version changes in another, in words. */
export function differenceWords(changes: readonly Change[], tag: Language, campaign: NameOf): ChangeWords[] {
  const t = policyTexts[tag]
  return changes.map((change): ChangeWords => {
    switch (change.kind) {
      case 'added':
      case 'removed':
        return { kind: change.kind, says: sentence(change.rule, tag, campaign), details: [] }
      case 'changed':
        return {
          kind: 'changed',
          says: sentence(change.rule, tag, campaign),
          before: sentence(change.before, tag, campaign),
          details: change.fields.map((field) =>
            fieldChange(field, change.before, change.rule, tag, campaign),
          ),
        }
      case 'exemption-added':
        return { kind: 'added', says: exemption(change.exempt, tag, campaign), details: [] }
      case 'exemption-removed':
        return { kind: 'removed', says: exemption(change.exempt, tag, campaign), details: [] }
      case 'zone':
        return { kind: 'changed', says: t.zone(change.after), before: t.zone(change.before), details: [] }
      case 'order':
        return { kind: 'changed', says: t.reordered, details: [] }
    }
  })
}

function fieldChange(field: string, before: Rule, after: Rule, tag: Language, campaign: NameOf): string {
  const names: Readonly<Record<string, string>> = fieldTexts[tag].names
  const name = names[field] ?? field
  const [was, is] = [before, after].map((rule) => valueWords(field, rule, tag, campaign))
  return tag === 'en' ? `${name}: ${was} → ${is}` : `${name}：${was} → ${is}`
}

/** The value of a rule's field in words. */
function valueWords(field: string, rule: Rule, tag: Language, campaign: NameOf): string {
  const t = fieldTexts[tag]
  const value = (rule as unknown as Record<string, unknown>)[field]
  const values: Readonly<Record<string, string>> = t.values
  if (field === 'reserve') {
    return rule.reserve ? t.reserve(rule.reserve.places, rule.reserve.priorityAtLeast) : t.none
  }
  if (Array.isArray(value)) {
    const words: Readonly<Record<string, typeof codeWords>> = {
      categories: categoryWords,
      campaigns: campaign,
    }
    const inWords = words[field] ?? codeWords
    return value
      .map(String)
      .map((one) => values[one] ?? inWords(one, tag))
      .join(tag === 'en' ? ', ' : '、')
  }
  if (value === undefined)
    return ['channels', 'categories', 'tiers', 'campaigns'].includes(field) ? t.all : t.none
  const text = String(value)
  return values[text] ?? (/^P/.test(text) ? formatDuration(text, tag) : text)
}
