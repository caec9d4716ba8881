import { describe, expect, it } from 'vitest'
import { IdListReader, readIdFile, readIds } from './id-list'

describe('a list of ids', () => {
  it('is read a line, a cell or a column at a time', () => {
    expect(readIds('C1\nC2\r\nC3\rC4\n\n  C5 ').ids).toEqual(['C1', 'C2', 'C3', 'C4', 'C5'])
    expect(readIds('C1, C2;C3\tC4').ids).toEqual(['C1', 'C2', 'C3', 'C4'])
    expect(readIds('"C1"\n"C ""2"""').ids).toEqual(['C1', 'C "2"'])
    expect(readIds('').ids).toEqual([])
  })

  it('leaves a heading out, of the first line alone', () => {
    expect(readIds('\ufeffcustomerId\nC1\nid').ids).toEqual(['C1', 'id'])
    expect(readIds('客户号\nC1').ids).toEqual(['C1'])
  })

  it('keeps each once and counts the others', () => {
    expect(readIds('C1\nC2\nC1\nC1')).toMatchObject({ ids: ['C1', 'C2'], repeated: 2 })
  })

  it('tells where the first bad ones stand, and how many there are', () => {
    const list = readIds(`C1\n${'x'.repeat(101)}\ntact:policy\n${'tact:a\n'.repeat(9)}`)
    expect(list.badCount).toBe(11)
    expect(list.bad).toHaveLength(5)
    expect(list.bad[0]).toEqual({ line: 2, text: 'x'.repeat(30), why: 'tooLong' })
    expect(list.bad[1]).toEqual({ line: 3, text: 'tact:policy', why: 'reserved' })
    expect(readIds('a\u0007b').bad[0]?.why).toBe('control')
    expect(readIds('x'.repeat(100)).ids).toHaveLength(1)
  })

  it('is the same however it is cut into pieces', () => {
    const text = 'customerId\r\nC1\r\nC22;C3\r\nC1\r\n'
    for (let size = 1; size < text.length; size++) {
      const reader = new IdListReader()
      for (let from = 0; from < text.length; from += size) reader.add(text.slice(from, from + size))
      expect(reader.end()).toEqual(readIds(text))
    }
  })

  it('says when it is longer than a launch takes', () => {
    const read = (text: string) => {
      const reader = new IdListReader(3)
      reader.add(text)
      return reader.end()
    }
    expect(read('a\nb\nc\na').tooMany).toBe(false)
    expect(read('a\nb\nc\nd').tooMany).toBe(true)
  })

  it('is read from a file, with how far it is', async () => {
    const shares: number[] = []
    const list = await readIdFile(new Blob(['C1\n客户2\n', 'C3']), (share) => shares.push(share))
    expect(list.ids).toEqual(['C1', '客户2', 'C3'])
    expect(shares.at(-1)).toBe(1)
  })
})
