import { cellsOf, separatorOf } from './cells'

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
  /** Of a table, the heading of the column that was read; empty for the first, where none is headed so. */
  column: string | null
}

export type BadId = 'missing' | 'tooLong' | 'reserved' | 'control' | 'unclosed'

/** As the server has it. */
export const MOST_IDS = 250_000
const LONGEST = 100
const RESERVED = 'tact:'
const SHOWN = 5

// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/
/** What parts the ids of a single line. */
const LISTED = ',;\t，；、'
const SPACES = /\s/g
/** What the column of ids may be headed, the surest first. */
const HEADINGS = [/^(customer[ _-]?id|客户号|客户编号|客户 ?id)$/i, /^(customer|id)$/i]

/**
 * Reads ids as they come, a piece of text at a time, however long the whole is: one a line; of a
 * table, the column that is headed as theirs, else the first.
 */
export class IdListReader {
  private readonly seen = new Set<string>()
  private rest = ''
  private line = 0
  /** A row that goes on in the next line, within quotes. */
  private open: { row: string; line: number } | null = null
  private separator = ''
  private table = false
  private column: number | null = null
  private heading = ''
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

  /** An id that stands on a line. */
  addId(id: string, line: number): void {
    const why = wrongWith(id)
    if (why) this.refuse(id, line, why)
    else if (this.seen.has(id)) this.repeated++
    else this.seen.add(id)
  }

  /** The list as a whole. */
  end(): IdList {
    this.addLine(this.rest.replace(/\r$/, ''))
    this.rest = ''
    if (this.open) this.refuse(this.open.row, this.open.line, 'unclosed')
    const ids = [...this.seen]
    return {
      ids,
      repeated: this.repeated,
      bad: this.bad,
      badCount: this.badCount,
      tooMany: ids.length > this.most,
      column: this.table ? this.heading : null,
    }
  }

  private addLine(text: string): void {
    this.line++
    const { row, line } = this.open
      ? { row: `${this.open.row}\n${text}`, line: this.open.line }
      : { row: text.replace(/^\ufeff/, ''), line: this.line }
    this.separator ||= separatorOf(row)
    const cells = this.open && !text.includes('"') ? null : cellsOf(row, this.separator)
    this.open = cells ? null : { row, line }
    if (cells?.some((cell) => cell !== '')) this.addRow(cells, line)
  }

  private addRow(cells: readonly string[], line: number): void {
    this.table ||= cells.length > 1
    if (this.column === null) {
      const headed = headedAsIds(cells)
      this.column = Math.max(0, headed)
      this.heading = cells[headed] ?? ''
      if (headed >= 0) return
    }
    this.addId(cells[this.column] ?? '', line)
  }

  private refuse(text: string, line: number, why: BadId): void {
    this.badCount++
    if (this.bad.length < SHOWN) this.bad.push({ line, text: text.slice(0, 30), why })
  }
}

/**
 * Reads a list that is there as a whole, such as a pasted one; a single line may hold several ids. An id
 * may hold spaces, so they part the ids of a line only where nothing else does, and none within quotes.
 */
export function readIds(text: string): IdList {
  const reader = new IdListReader()
  const line = text.trim()
  const listed = /[\r\n]/.test(line) ? null : cellsOf(line, LISTED)
  const single = listed?.length === 1 ? cellsOf(line.replaceAll(SPACES, ' '), ' ') : listed
  if (single) for (const id of single.filter((one) => one !== '')) reader.addId(id, 1)
  else reader.add(text)
  return reader.end()
}

/**
 * Reads a file piece by piece; tells how far it is, from 0 to 1. What is no UTF-8 is read as GB 18030, as
 * Excel writes it in Chinese. Throws where it is neither.
 */
export async function readIdFile(file: Blob, progress: (share: number) => void): Promise<IdList> {
  try {
    return await readIn('utf-8', file, progress)
  } catch (thrown) {
    if (thrown instanceof TypeError) return readIn('gb18030', file, progress)
    throw thrown
  }
}

/** Throws a TypeError where the file is not written in this charset. */
async function readIn(charset: string, file: Blob, progress: (share: number) => void): Promise<IdList> {
  const reader = new IdListReader()
  const decoder = new TextDecoder(charset, { fatal: true })
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

function headedAsIds(cells: readonly string[]): number {
  const places = HEADINGS.map((heading) => cells.findIndex((cell) => heading.test(cell)))
  return places.find((place) => place >= 0) ?? -1
}

function wrongWith(id: string): BadId | null {
  if (id === '') return 'missing'
  if (id.length > LONGEST) return 'tooLong'
  if (id.startsWith(RESERVED)) return 'reserved'
  return CONTROL.test(id) ? 'control' : null
}
