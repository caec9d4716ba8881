/** A line of a menu; lines of a group stand together under its name. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly group?: string
  /** A drawing of ours, as SVG. */
  readonly icon?: string
}

/** Which line a key asks for, of those with these texts; `null` where it asks for none. */
export function wanted(key: string, now: number, texts: readonly string[]): number | null {
  const count = texts.length
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (now + 1) % count
    case 'ArrowUp':
      return (Math.max(now, 0) + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return key.length === 1 && key !== ' ' ? beginningWith(key, now, texts) : null
  }
}

function beginningWith(letter: string, now: number, texts: readonly string[]): number | null {
  const begins = (index: number) => texts[index]!.toLowerCase().startsWith(letter.toLowerCase())
  const after = texts.map((_text, index) => (now + 1 + index) % texts.length)
  return after.find(begins) ?? null
}
