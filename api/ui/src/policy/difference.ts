import type { Exemption, Policy, Rule } from './policy'
import { normal } from './rule-form'

/** What one version of a policy changes in another. */
export type Change =
  | { kind: 'added'; rule: Rule }
  | { kind: 'removed'; rule: Rule }
  | { kind: 'changed'; rule: Rule; before: Rule; fields: string[] }
  | { kind: 'exemption-added'; exempt: Exemption }
  | { kind: 'exemption-removed'; exempt: Exemption }
  | { kind: 'zone'; before: string; after: string }
  | { kind: 'order' }

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** The same value with the names of its fields in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}

/** The fields that two rules do not have in common. */
export function changedFields(before: Rule, after: Rule): string[] {
  const [one, other] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => !same(one[field], other[field]),
  )
}

/** Everything that the later version changes: rules are known again by their names. */
export function difference(earlier: Policy, later: Policy): Change[] {
  const [before, after] = [normal(earlier), normal(later)]
  const old = new Map(before.rules.map((rule) => [rule.id, rule]))
  const kept = new Set(after.rules.map(({ id }) => id))
  const changes: Change[] = []
  for (const rule of after.rules) {
    const was = old.get(rule.id)
    if (!was) changes.push({ kind: 'added', rule })
    else if (!same(was, rule)) {
      changes.push({ kind: 'changed', rule, before: was, fields: changedFields(was, rule) })
    }
  }
  for (const rule of before.rules) if (!kept.has(rule.id)) changes.push({ kind: 'removed', rule })
  changes.push(...exemptions(before.exempt ?? [], after.exempt ?? []))
  if (before.zone !== after.zone) changes.push({ kind: 'zone', before: before.zone, after: after.zone })
  if (moved(before.rules, after.rules)) changes.push({ kind: 'order' })
  return changes
}

function exemptions(before: Exemption[], after: Exemption[]): Change[] {
  const left = [...before]
  const added = after.filter((exempt) => {
    const known = left.findIndex((one) => same(one, exempt))
    if (known >= 0) left.splice(known, 1)
    return known < 0
  })
  return [
    ...added.map((exempt) => ({ kind: 'exemption-added' as const, exempt })),
    ...left.map((exempt) => ({ kind: 'exemption-removed' as const, exempt })),
  ]
}

/** Whether the rules that both have stand in another order. */
function moved(before: Rule[], after: Rule[]): boolean {
  const ids = (rules: Rule[], others: Rule[]) =>
    rules.map(({ id }) => id).filter((id) => others.some((other) => other.id === id))
  return ids(before, after).join('\n') !== ids(after, before).join('\n')
}

/** What became of one rule of a draft, to mark it. */
export function mark(rule: Rule, inForce: Policy): 'added' | 'changed' | 'same' {
  const was = normal(inForce).rules.find(({ id }) => id === rule.id)
  if (!was) return 'added'
  return same(was, rule) ? 'same' : 'changed'
}
