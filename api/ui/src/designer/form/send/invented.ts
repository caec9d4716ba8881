/** A piece of a shown message; `invented` where it stands in place of personal data. */
export interface Piece {
  readonly text: string
  readonly invented: boolean
}

/** Finds the invented values in a message, the longest first where several begin at one place. */
export function pieces(text: string, invented: Readonly<Record<string, unknown>>): Piece[] {
  const values = Object.values(invented)
    .map(String)
    .filter((value) => value !== '')
    .sort((one, other) => other.length - one.length)
  if (values.length === 0) return [{ text, invented: false }]
  const pattern = new RegExp(
    `(${values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
  )
  return text
    .split(pattern)
    .map((piece, n) => ({ text: piece, invented: n % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
