/** What came of reading a list of customer ids. */
export interface IdList {
  /** The ids, each once, in the order in which they came. */
  ids: string[]
  /** How many came a second time, or more often. */
  repeated: number
  /** The first ids that cannot be any, with the line on which they stand. */
  bad: { line: number; text: string; why: BadId }[]
  /** How many of those there are altogether. */
  badCount: number
  /** Whether the list is longer than what one launch takes. */
  tooMany: boolean
}

export type BadId = 'tooLong' | 'reserved' | 'control'

/** As the server has it. */
export const MOST_IDS = 250_000
const LONGEST = 100
const RESERVED = 'tact:'
const SHOWN = 5

const SEPARATOR = /[,;\t]/
/** What the first line of a table may say in place of an id. */
const HEADING = /^(customer[ _-]?id|customer|id|客户号|客户编号|客户id)$/i
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/

/** Reads ids as they come, a piece of text at a time, however long the whole is. */
export class IdListReader {
  private readonly seen = new Set<string>()
  private rest = ''
  private line = 0
  private repeated = 0
  private badCount = 0
  private readonly bad: IdList['bad'] = []

  constructor(private readonly most = MOST_IDS) {}

  /** A piece of the list; it may end within a line. */
  add(text: string): void {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop() ?? ''
    for (const one of lines) this.addLine(one)
  }

  /** The list as a whole. */
  end(): IdList {
    this.addLine(this.rest.replace(/\r$/, ''))
    this.rest = ''
    const ids = [...this.seen]
    return {
      ids,
      repeated: this.repeated,
      bad: this.bad,
      badCount: this.badCount,
      tooMany: ids.length > this.most,
    }
  }

  private addLine(line: string): void {
    this.line++
    for (const cell of line.replace(/^\ufeff/, '').split(SEPARATOR)) {
      const id = unquoted(cell.trim())
      if (id === '' || (this.line === 1 && HEADING.test(id))) continue
      const why = wrongWith(id)
      if (why) this.refuse(id, why)
      else if (this.seen.has(id)) this.repeated++
      else this.seen.add(id)
    }
  }

  private refuse(text: string, why: BadId): void {
    this.badCount++
    if (this.bad.length < SHOWN) this.bad.push({ line: this.line, text: text.slice(0, 30), why })
  }
}

/** Reads a list that is there as a whole, such as a pasted one. */
export function readIds(text: string): IdList {
  const reader = new IdListReader()
  reader.add(text)
  return reader.end()
}

/** Reads a file piece by piece; tells how far it is, from 0 to 1. */
export async function readIdFile(file: Blob, progress: (share: number) => void): Promise<IdList> {
  const reader = new IdListReader()
  const decoder = new TextDecoder()
  const pieces = file.stream().getReader()
  let done = 0
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    reader.add(decoder.decode(piece.value, { stream: true }))
    done += piece.value.length
    progress(file.size === 0 ? 1 : done / file.size)
  }
  reader.add(decoder.decode())
  return reader.end()
}

function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell
}

function wrongWith(id: string): BadId | null {
  if (id.length > LONGEST) return 'tooLong'
  if (id.startsWith(RESERVED)) return 'reserved'
  return CONTROL.test(id) ? 'control' : null
}
