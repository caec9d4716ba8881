import { describe, expect, it } from 'vitest'
import { IdListReader, readIdFile, readIds } from './id-list'

describe('a list of ids', () => {
  it('is read a line at a time, or from a single line', () => {
    expect(readIds('C1\nC2\r\nC3\rC4\n\n  C5 ').ids).toEqual(['C1', 'C2', 'C3', 'C4', 'C5'])
    expect(readIds('C1, C2;C3\tC4，C5,\n').ids).toEqual(['C1', 'C2', 'C3', 'C4', 'C5'])
    expect(readIds('"C1"\n"C ""2"""').ids).toEqual(['C1', 'C "2"'])
    expect(readIds('').ids).toEqual([])
  })

  it('is parted by spaces only on a single line without any other sign', () => {
    expect(readIds(' C1 C2  C3\u3000C4 ').ids).toEqual(['C1', 'C2', 'C3', 'C4'])
    expect(readIds('"C 1" C2').ids).toEqual(['C 1', 'C2'])
    expect(readIds('C 1, C2').ids).toEqual(['C 1', 'C2'])
    expect(readIds('C 1\nC2').ids).toEqual(['C 1', 'C2'])
  })

  it('leaves a heading out, of the first line alone', () => {
    expect(readIds('\ufeffcustomerId\nC1\nid').ids).toEqual(['C1', 'id'])
    expect(readIds('客户号\nC1').ids).toEqual(['C1'])
  })

  it('is the column of a table that is headed as the ids', () => {
    expect(readIds('\ufeffname,customerId,tier\nLi,C1,GOLD\n"Wang, Wei",C2,BASIC')).toMatchObject({
      ids: ['C1', 'C2'],
      badCount: 0,
      column: 'customerId',
    })
    expect(readIds('"Name";"CUSTOMER_ID"\n"Li; Wei";"C1"').ids).toEqual(['C1'])
    expect(readIds('等级\t客户号\nGOLD\tC1').ids).toEqual(['C1'])
    expect(readIds('id,name,customer id\n7,Li,C1').ids).toEqual(['C1'])
    expect(readIds('name,id\nLi,C1').ids).toEqual(['C1'])
  })

  it('is the first column of a table that is headed otherwise, or not at all', () => {
    expect(readIds('C1,Li,GOLD\nC2,Wang,BASIC')).toMatchObject({ ids: ['C1', 'C2'], column: '' })
    expect(readIds('C1\nC2,Wang').ids).toEqual(['C1', 'C2'])
    expect(readIds('C1\nC2').column).toBeNull()
  })

  it('takes rows whose cells have several lines, and tells of rows without an id', () => {
    const list = readIds('address,customerId\n"Road 1\nTown",C1\nRoad 2,\n,\nRoad 3,C3')
    expect(list.ids).toEqual(['C1', 'C3'])
    expect(list.bad).toEqual([{ line: 4, text: '', why: 'missing' }])
  })

  it('tells of quotes that are never closed, for what follows is lost', () => {
    const list = readIds('customerId,name\nC1,Li\nC2,"Wang\nC3,Zhao')
    expect(list.ids).toEqual(['C1'])
    expect(list.bad).toEqual([{ line: 3, text: 'C2,"Wang\nC3,Zhao', why: 'unclosed' }])
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
    const text = 'name;customerId\r\nLi;C1\r\n"Wang\r\nWei";C22\r\nLi;C1\r\n'
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

  it('is read from a file in GBK, as Excel writes it in Chinese, and from nothing else', async () => {
    const gbk = new Uint8Array([0xbf, 0xcd, 0xbb, 0xa7, 0xba, 0xc5, 0x0a, 0xbf, 0xcd, 0xbb, 0xa7, 0x32])
    const shares: number[] = []
    const list = await readIdFile(new Blob([gbk]), (share) => shares.push(share))
    expect([list.ids, shares.at(-1)]).toEqual([['客户2'], 1])
    await expect(readIdFile(new Blob([new Uint8Array([0x43, 0xff, 0xff])]), () => {})).rejects.toThrow()
  })
})
