import { describe, expect, it } from 'vitest'
import {
  arity,
  emptyGroup,
  isComplete,
  missing,
  newRule,
  OPERATORS,
  OPERATORS_OF,
  toJson,
  type Field,
  type Group,
  type Operator,
  type Rule,
} from './filter'

const kinds: Record<string, Field['kind']> = {
  tier: 'TEXT',
  salary: 'NUMBER',
  vip: 'BOOLEAN',
  maturesOn: 'TIME',
}
const kindOf = (field: string) => kinds[field] ?? 'TEXT'
const rule = (field: string, operator: Operator, ...values: string[]): Rule => ({
  id: 0,
  field,
  operator,
  values,
})
const group = (combinator: Group['combinator'], ...members: Group['members']): Group => ({
  ...emptyGroup(),
  combinator,
  members,
})
const json = (one: Rule) => (toJson(group('and', one), kindOf) as { rules: unknown[] }).rules[0]

describe('a filter', () => {
  it('is written as the server reads it', () => {
    expect(
      toJson(
        group('and', rule('tier', 'is', ' GOLD '), {
          ...group('or', rule('salary', 'atLeast', '10000'), rule('vip', 'yes')),
          not: true,
        }),
        kindOf,
      ),
    ).toEqual({
      combinator: 'and',
      rules: [
        { field: 'tier', operator: '=', value: 'GOLD' },
        {
          combinator: 'or',
          not: true,
          rules: [
            { field: 'salary', operator: '>=', value: 10000 },
            { field: 'vip', operator: '=', value: true },
          ],
        },
      ],
    })
  })

  it('compares by the kind of a field', () => {
    expect(json(rule('tier', 'oneOf', 'GOLD', 'BASIC'))).toEqual({
      field: 'tier',
      operator: 'in',
      value: ['GOLD', 'BASIC'],
    })
    expect(json(rule('salary', 'between', '1', '2.5'))).toEqual({
      field: 'salary',
      operator: 'between',
      value: [1, 2.5],
    })
    expect(json(rule('maturesOn', 'before', '2026-03-01'))).toEqual({
      field: 'maturesOn',
      operator: '<',
      value: '2026-03-01',
    })
    expect(json(rule('vip', 'no'))).toEqual({ field: 'vip', operator: '=', value: false })
    expect(json(rule('tier', 'unknown'))).toEqual({ field: 'tier', operator: 'null' })
  })

  it('knows operators of the server alone', () => {
    const taken = [
      '=',
      '!=',
      '<',
      '<=',
      '>',
      '>=',
      'contains',
      'beginsWith',
      'endsWith',
      'in',
      'notIn',
      'null',
      'notNull',
      'between',
    ]
    for (const operator of OPERATORS) {
      const values = Array.from({ length: 2 }, () => '1')
      expect(taken).toContain((json(rule('tier', operator, ...values)) as { operator: string }).operator)
    }
  })

  it('begins with what fits the field', () => {
    for (const kind of Object.keys(OPERATORS_OF) as Field['kind'][]) {
      const begun = newRule({ name: 'x', kind, values: [] })
      expect(OPERATORS_OF[kind]).toContain(begun.operator)
      expect(begun.values).toHaveLength(arity(begun.operator) === 'many' ? 0 : Number(arity(begun.operator)))
    }
  })

  it('tells what a row lacks', () => {
    expect(missing(rule('tier', 'is', ' '), 'TEXT')).toBe('value')
    expect(missing(rule('tier', 'oneOf'), 'TEXT')).toBe('value')
    expect(missing(rule('salary', 'less', 'much'), 'NUMBER')).toBe('number')
    expect(missing(rule('salary', 'between', '1', ''), 'NUMBER')).toBe('value')
    expect(missing(rule('salary', 'less', '-1.5'), 'NUMBER')).toBeNull()
    expect(missing(rule('salary', 'is', '9007199254740993'), 'NUMBER')).toBe('digits')
    expect(missing(rule('salary', 'between', '0', '1234567890.123456'), 'NUMBER')).toBe('digits')
    expect(missing(rule('salary', 'is', '-000123456789012345'), 'NUMBER')).toBeNull()
    expect(missing(rule('tier', 'is', '9007199254740993'), 'TEXT')).toBeNull()
    expect(missing(rule('vip', 'yes'), 'BOOLEAN')).toBeNull()
  })

  it('is complete once every row of every group is', () => {
    expect(isComplete(group('and'), kindOf)).toBe(false)
    expect(isComplete(group('and', rule('tier', 'known')), kindOf)).toBe(true)
    expect(isComplete(group('and', rule('tier', 'known'), group('or')), kindOf)).toBe(false)
  })
})
