import { readExpression, textOf, type Expression } from './expression'
import { writePath, writeText } from './literal'

/** What kind of value is compared. */
export type ValueKind = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'TIME'

/** How values of each kind are compared. Times are days. */
export const OPERATORS = {
  TEXT: ['is', 'is-not', 'one-of', 'contains', 'begins', 'ends', 'known', 'unknown'],
  NUMBER: ['at-least', 'more', 'at-most', 'less', 'is', 'is-not', 'known', 'unknown'],
  BOOLEAN: ['yes', 'no', 'known', 'unknown'],
  TIME: ['on', 'from', 'before', 'known', 'unknown'],
} as const satisfies Record<ValueKind, readonly string[]>

export type Operator = (typeof OPERATORS)[ValueKind][number]

/** One comparison; `values` has what the operator needs: none, one or several. */
export interface Row {
  readonly path: readonly string[]
  readonly kind: ValueKind
  readonly operator: Operator
  readonly values: readonly string[]
}

/** Who goes a way: those for whom all rows hold, or any of them. */
export interface Condition {
  readonly match: 'all' | 'any'
  readonly rows: readonly Row[]
}

const NO_VALUE: readonly Operator[] = ['known', 'unknown', 'yes', 'no']
const SIGNS: Partial<Record<Operator, string>> = {
  is: '=',
  'is-not': '!=',
  'at-least': '>=',
  more: '>',
  'at-most': '<=',
  less: '<',
  on: '=',
  from: '>=',
  before: '<',
}
const FUNCTIONS: Partial<Record<Operator, string>> = {
  contains: 'contains',
  begins: 'starts with',
  ends: 'ends with',
}

/** Whether an operator compares with a value at all. */
export const needsValue = (operator: Operator): boolean => !NO_VALUE.includes(operator)

/** What is wrong with a row; nothing where it can be written. */
export function flaw(row: Row): 'value' | 'number' | 'date' | 'subject' | null {
  if (row.path.some((name) => name.trim() === '')) return 'subject'
  if (!needsValue(row.operator)) return null
  if (row.values.length === 0 || row.values.some((value) => value === '')) return 'value'
  if (row.kind === 'NUMBER' && row.values.some((value) => !/^-?\d{1,15}(\.\d{1,6})?$/.test(value)))
    return 'number'
  if (row.kind === 'TIME' && row.values.some((value) => !/^\d{4}-\d{2}-\d{2}$/.test(value))) return 'date'
  return null
}

/** The condition in FEEL. */
export function writeCondition({ match, rows }: Condition): string {
  return rows.map(writeRow).join(match === 'all' ? ' and ' : ' or ')
}

function writeRow({ path, kind, operator, values }: Row): string {
  const subject = writePath(path)
  const value = values[0] ?? ''
  if (operator === 'known') return `${subject} != null`
  if (operator === 'unknown') return `${subject} = null`
  if (kind === 'BOOLEAN') return `${subject} = ${operator === 'yes'}`
  if (operator === 'one-of') return `${subject} in [${values.map(writeText).join(', ')}]`
  const called = FUNCTIONS[operator]
  if (called) return `${called}(${subject}, ${writeText(value)})`
  // A time may come with its hour: the day is what stands first.
  if (kind === 'TIME') return `date(substring(${subject}, 1, 10)) ${SIGNS[operator]} date("${value}")`
  return `${subject} ${SIGNS[operator]} ${kind === 'NUMBER' ? value : writeText(value)}`
}

/** Reads what {@link writeCondition} writes, and the like; nothing of any other FEEL. */
export function readCondition(feel: string): Condition | null {
  const expression = readExpression(feel.replace(/^\s*=/, ''))
  if (!expression) return null
  const sign = expression.kind === 'binary' && expression.sign === 'or' ? 'or' : 'and'
  const rows = operands(expression, sign).map(readRow)
  return rows.includes(null) ? null : { match: sign === 'or' ? 'any' : 'all', rows: rows as Row[] }
}

function operands(expression: Expression, sign: string): Expression[] {
  return expression.kind === 'binary' && expression.sign === sign
    ? [...operands(expression.left, sign), ...operands(expression.right, sign)]
    : [expression]
}

function readRow(expression: Expression): Row | null {
  if (expression.kind === 'call') return calledRow(expression)
  if (expression.kind !== 'binary') return null
  const { sign, left, right } = expression
  if (left.kind === 'path') return comparedRow(left.names, sign, right)
  const path = dayOf(left)
  const day =
    right.kind === 'call' && right.name === 'date' && right.given.length === 1
      ? textOf(right.given[0]!)
      : null
  const operator = operatorOf('TIME', sign)
  return path && day !== null && operator ? { path, kind: 'TIME', operator, values: [day] } : null
}

function comparedRow(path: readonly string[], sign: string, right: Expression): Row | null {
  if (right.kind === 'null') {
    const operator = sign === '=' ? 'unknown' : sign === '!=' ? 'known' : null
    return operator && { path, kind: 'TEXT', operator, values: [] }
  }
  if (right.kind === 'yes-no' && sign === '=') {
    return { path, kind: 'BOOLEAN', operator: right.value ? 'yes' : 'no', values: [] }
  }
  if (right.kind === 'number') return simple(path, 'NUMBER', sign, `${right.value}`)
  if (right.kind === 'list' && sign === 'in') {
    const values = right.items.map(textOf)
    return values.length > 0 && !values.includes(null)
      ? { path, kind: 'TEXT', operator: 'one-of', values: values as string[] }
      : null
  }
  const value = textOf(right)
  return value === null ? null : simple(path, 'TEXT', sign, value)
}

function simple(path: readonly string[], kind: ValueKind, sign: string, value: string): Row | null {
  const operator = operatorOf(kind, sign)
  return operator && { path, kind, operator, values: [value] }
}

function operatorOf(kind: ValueKind, sign: string): Operator | null {
  return OPERATORS[kind].find((one) => SIGNS[one] === sign) ?? null
}

function calledRow({ name, given }: Expression & { kind: 'call' }): Row | null {
  const operator = OPERATORS.TEXT.find((one) => FUNCTIONS[one] === name)
  const [subject, words] = given
  const value = words && textOf(words)
  if (!operator || given.length !== 2 || subject?.kind !== 'path' || typeof value !== 'string') return null
  return { path: subject.names, kind: 'TEXT', operator, values: [value] }
}

/** Whose day `date(substring(…, 1, 10))` or `date(…)` tells. */
function dayOf(expression: Expression): readonly string[] | null {
  if (expression.kind !== 'call' || expression.name !== 'date' || expression.given.length !== 1) return null
  const inner = expression.given[0]!
  if (inner.kind === 'path') return inner.names
  if (inner.kind !== 'call' || inner.name !== 'substring' || inner.given.length !== 3) return null
  const [subject, from, length] = inner.given
  const firstTen =
    from?.kind === 'number' && from.value === 1 && length?.kind === 'number' && length.value === 10
  return subject?.kind === 'path' && firstTen ? subject.names : null
}
