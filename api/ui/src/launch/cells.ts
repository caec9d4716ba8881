/** The cells of a row; nothing where the quotes of one are still open. */
export function cellsOf(row: string, separators: string): string[] | null {
  const cells: string[] = []
  for (let at = 0; at <= row.length; at++) {
    while (row[at] === ' ') at++
    const quoted = row[at] === '"'
    const closed = quoted ? closingQuote(row, at + 1) : at
    if (closed < 0) return null
    let end = closed
    while (end < row.length && !separators.includes(row[end]!)) end++
    const cell = quoted ? row.slice(at + 1, closed).replaceAll('""', '"') : row.slice(at, end)
    cells.push(cell.trim())
    at = end
  }
  return cells
}

const QUOTED = /"(?:[^"]|"")*"/g

/** What parts the cells of a row: whatever makes most of them; empty where nothing does. */
export function separatorOf(row: string): string {
  const bare = row.replaceAll(QUOTED, '')
  const cells = (separator: string) => bare.split(separator).length
  const best = ['\t', ';', ','].reduce((one, other) => (cells(other) > cells(one) ? other : one))
  return cells(best) > 1 ? best : ''
}

function closingQuote(row: string, from: number): number {
  for (let at = row.indexOf('"', from); at >= 0; at = row.indexOf('"', at + 2)) {
    if (row[at + 1] !== '"') return at
  }
  return -1
}
