import { expect, it } from 'vitest'
import { cellsOf, separatorOf } from './cells'

it('parts a row into cells, empty ones as well', () => {
  expect(cellsOf('C1, Li ,,GOLD,', ',')).toEqual(['C1', 'Li', '', 'GOLD', ''])
  expect(cellsOf('C1\t\tGOLD', '\t')).toEqual(['C1', '', 'GOLD'])
  expect(cellsOf('', ',')).toEqual([''])
  expect(cellsOf('C1,Li', '')).toEqual(['C1,Li'])
})

it('keeps what stands in quotes together', () => {
  expect(cellsOf('"Li, Wei", "say ""yes""","",C1', ',')).toEqual(['Li, Wei', 'say "yes"', '', 'C1'])
  expect(cellsOf('"Road 1\nTown",C1', ',')).toEqual(['Road 1\nTown', 'C1'])
  expect(cellsOf('5" screen,C1', ',')).toEqual(['5" screen', 'C1'])
})

it('knows a row that is not at its end', () => {
  expect(cellsOf('C1,"Road 1', ',')).toBeNull()
  expect(cellsOf('C1,"Road ""1""', ',')).toBeNull()
})

it('finds what parts the cells', () => {
  expect(separatorOf('customerId;name;income in 1,000')).toBe(';')
  expect(separatorOf('customerId\tname')).toBe('\t')
  expect(separatorOf('customerId,"a;b;c;d"')).toBe(',')
  expect(separatorOf('C1')).toBe('')
})
