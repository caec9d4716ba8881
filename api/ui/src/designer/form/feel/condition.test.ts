import { describe, expect, it } from 'vitest'
import { flaw, OPERATORS, readCondition, writeCondition, type Row, type ValueKind } from './condition'

const TIER = ['customer', 'tier']
const BALANCE = ['customer', 'attributes', 'balance']

const row = (path: string[], kind: ValueKind, operator: Row['operator'], ...values: string[]): Row => ({
  path,
  kind,
  operator,
  values,
})

describe('conditions', () => {
  it.each<[string, Row]>([
    ['customer.tier = "GOLD"', row(TIER, 'TEXT', 'is', 'GOLD')],
    ['customer.tier in ["GOLD", "SILVER"]', row(TIER, 'TEXT', 'one-of', 'GOLD', 'SILVER')],
    ['customer.attributes.balance >= 20000', row(BALANCE, 'NUMBER', 'at-least', '20000')],
    ['customer.attributes.balance < -5.5', row(BALANCE, 'NUMBER', 'less', '-5.5')],
    ['customer.attributes.balance != null', row(BALANCE, 'TEXT', 'known')],
    ['customer.attributes.member = true', row(['customer', 'attributes', 'member'], 'BOOLEAN', 'yes')],
    ['contains(customer.branch, "West")', row(['customer', 'branch'], 'TEXT', 'contains', 'West')],
    ['starts with(customer.branch, "上海")', row(['customer', 'branch'], 'TEXT', 'begins', '上海')],
    [
      'date(substring(customer.attributes.since, 1, 10)) >= date("2026-01-01")',
      row(['customer', 'attributes', 'since'], 'TIME', 'from', '2026-01-01'),
    ],
    ['contact.decision = "APPROVED"', row(['contact', 'decision'], 'TEXT', 'is', 'APPROVED')],
    ['event.data.`odd name` > 3', row(['event', 'data', 'odd name'], 'NUMBER', 'more', '3')],
  ])('%s', (feel, expected) => {
    expect(writeCondition({ match: 'all', rows: [expected] })).toBe(feel)
    expect(readCondition(feel)).toEqual({ match: 'all', rows: [expected] })
  })

  it('hold all together, or any of them', () => {
    const rows = [row(TIER, 'TEXT', 'is', 'GOLD'), row(BALANCE, 'NUMBER', 'more', '5')]
    expect(writeCondition({ match: 'all', rows })).toBe(
      'customer.tier = "GOLD" and customer.attributes.balance > 5',
    )
    expect(writeCondition({ match: 'any', rows })).toBe(
      'customer.tier = "GOLD" or customer.attributes.balance > 5',
    )
    expect(readCondition('= (customer.tier = "GOLD") or (customer.attributes.balance > 5)')).toEqual({
      match: 'any',
      rows,
    })
  })

  it.each([
    'customer.tier = "GOLD" and (customer.branch = "A" or customer.branch = "B")',
    'customer.attributes.a = customer.attributes.b',
    'count(contact.reasons) > 0',
    '20000 <= customer.attributes.balance',
    'not(customer.tier = "GOLD")',
    'customer.attributes.n + 1 > 2',
    'customer.attributes.n > 12345678901234567890',
    '',
    '"unfinished',
  ])('%s is for the expert', (feel) => {
    expect(readCondition(feel)).toBeNull()
  })

  it('come back as they went', () => {
    const texts = ['GOLD', '"quoted"', '\\"', 'a\\', '换行\n行', '${x}', "it's", '`', ' and ', 'null']
    const numbers = ['0', '-1', '20000', '0.25', '999999999999999']
    for (const kind of ['TEXT', 'NUMBER', 'BOOLEAN', 'TIME'] as const) {
      for (const operator of OPERATORS[kind]) {
        if (kind !== 'TEXT' && (operator === 'known' || operator === 'unknown')) continue
        const values = kind === 'TEXT' ? texts : kind === 'NUMBER' ? numbers : ['2026-02-28']
        const wanted =
          kind === 'BOOLEAN' || operator === 'known' || operator === 'unknown'
            ? [[]]
            : values.map((one) => [one])
        for (const given of operator === 'one-of' ? [texts] : wanted) {
          const rows = [
            row(['customer', 'attributes', 'a b'], kind, operator, ...given),
            row(TIER, 'TEXT', 'is', 'X'),
          ]
          for (const match of ['all', 'any'] as const) {
            const feel = writeCondition({ match, rows })
            expect(readCondition(feel), feel).toEqual({ match, rows })
          }
        }
      }
    }
  })

  it('say what is missing in a row', () => {
    expect(flaw(row(TIER, 'TEXT', 'is', ''))).toBe('value')
    expect(flaw(row(TIER, 'TEXT', 'one-of'))).toBe('value')
    expect(flaw(row(BALANCE, 'NUMBER', 'is', 'much'))).toBe('number')
    expect(flaw(row(BALANCE, 'TIME', 'on', 'soon'))).toBe('date')
    expect(flaw(row(['customer', 'attributes', ' '], 'TEXT', 'known'))).toBe('subject')
    expect(flaw(row(TIER, 'TEXT', 'known'))).toBeNull()
    expect(flaw(row(BALANCE, 'NUMBER', 'is', '-12.5'))).toBeNull()
  })
})
