/** A field that customers can be chosen by. */
export interface Field {
  name: string
  kind: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'TIME'
  /** Some values that there are; none where there are too few customers of each. */
  values: string[]
}

export const OPERATORS = [
  'is',
  'isNot',
  'oneOf',
  'noneOf',
  'contains',
  'beginsWith',
  'endsWith',
  'less',
  'atMost',
  'more',
  'atLeast',
  'between',
  'before',
  'from',
  'yes',
  'no',
  'known',
  'unknown',
] as const
/** A comparison as marketers make it. */
export type Operator = (typeof OPERATORS)[number]

/** The comparisons of a field, by the kind of its values. */
export const OPERATORS_OF: Record<Field['kind'], readonly Operator[]> = {
  TEXT: ['is', 'isNot', 'oneOf', 'noneOf', 'contains', 'beginsWith', 'endsWith', 'known', 'unknown'],
  NUMBER: ['is', 'isNot', 'atLeast', 'atMost', 'more', 'less', 'between', 'known', 'unknown'],
  BOOLEAN: ['yes', 'no', 'known', 'unknown'],
  TIME: ['from', 'before', 'between', 'known', 'unknown'],
}

/** One row: a field, a comparison, and what it is compared with. */
export interface Rule {
  id: number
  field: string
  operator: Operator
  /** As written; several for `oneOf`, `noneOf` and `between`. */
  values: string[]
}

/** Rows and groups of which all, or any, must hold; or that must not. */
export interface Group {
  id: number
  combinator: 'and' | 'or'
  not: boolean
  members: (Rule | Group)[]
}

export const isGroup = (member: Rule | Group): member is Group => 'members' in member

/** As the API takes it. */
export type FilterJson =
  | { combinator: 'and' | 'or'; not?: true; rules: FilterJson[] }
  | { field: string; operator: string; value?: unknown }

let ids = 0

export const emptyGroup = (): Group => ({ id: ++ids, combinator: 'and', not: false, members: [] })

export function newRule(field: Field): Rule {
  const operator = OPERATORS_OF[field.kind][0]!
  return { id: ++ids, field: field.name, operator, values: emptyValues(operator) }
}

/** How many values a comparison takes: none, one, two, or as many as one likes. */
export function arity(operator: Operator): 0 | 1 | 2 | 'many' {
  if (operator === 'between') return 2
  if (operator === 'oneOf' || operator === 'noneOf') return 'many'
  return ['yes', 'no', 'known', 'unknown'].includes(operator) ? 0 : 1
}

/** What stands for the values of a comparison before anybody wrote any. */
export function emptyValues(operator: Operator): string[] {
  const takes = arity(operator)
  return takes === 'many' ? [] : Array.from({ length: takes }, () => '')
}

const PLAIN = /^-?\d+(\.\d+)?$/
/** A number with more would be rounded on its way. */
const MOST_DIGITS = 15

/** Why a row cannot be sent yet. */
export function missing(rule: Rule, kind: Field['kind']): 'value' | 'number' | 'digits' | null {
  const takes = arity(rule.operator)
  if (takes === 0) return null
  const values = rule.values.map((value) => value.trim())
  if (values.length === 0 || values.some((value) => value === '')) return 'value'
  if (kind !== 'NUMBER') return null
  if (!values.every((value) => PLAIN.test(value))) return 'number'
  return values.every((value) => digits(value) <= MOST_DIGITS) ? null : 'digits'
}

const digits = (value: string): number => value.replace(/[-.]/g, '').replace(/^0+/, '').length

/** Whether every row can be sent, and there is any. */
export function isComplete(group: Group, kindOf: (field: string) => Field['kind']): boolean {
  return (
    group.members.length > 0 &&
    group.members.every((member) =>
      isGroup(member) ? isComplete(member, kindOf) : missing(member, kindOf(member.field)) === null,
    )
  )
}

/** The filter as the API takes it. */
export function toJson(group: Group, kindOf: (field: string) => Field['kind']): FilterJson {
  return {
    combinator: group.combinator,
    ...(group.not ? { not: true as const } : {}),
    rules: group.members.map((member) =>
      isGroup(member) ? toJson(member, kindOf) : ruleJson(member, kindOf(member.field)),
    ),
  }
}

const CODES: Partial<Record<Operator, string>> = {
  is: '=',
  isNot: '!=',
  oneOf: 'in',
  noneOf: 'notIn',
  less: '<',
  atMost: '<=',
  more: '>',
  atLeast: '>=',
  before: '<',
  from: '>=',
  yes: '=',
  no: '=',
  known: 'notNull',
  unknown: 'null',
}

function ruleJson({ field, operator, values }: Rule, kind: Field['kind']): FilterJson {
  const code = CODES[operator] ?? operator
  if (operator === 'yes' || operator === 'no') return { field, operator: code, value: operator === 'yes' }
  const takes = arity(operator)
  if (takes === 0) return { field, operator: code }
  const read = values.map((value) => (kind === 'NUMBER' ? Number(value.trim()) : value.trim()))
  return { field, operator: code, value: takes === 1 ? read[0] : read }
}
