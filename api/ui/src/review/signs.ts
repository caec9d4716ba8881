import type { Mark } from '../diagram/marks'
import type { Change, ChangeKind } from './difference'

/** The sign beside the colour of each kind of change. */
export const SIGNS: Record<ChangeKind, string> = { added: '+', changed: '≠', removed: '−', moved: '→' }

/** The marks of changes of these kinds by their elements, each with the word for it. */
export function marksOf(
  changes: readonly Change[],
  kinds: readonly ChangeKind[],
  words: Readonly<Record<ChangeKind, string>>,
): Map<string, Mark> {
  return new Map(
    changes
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ elementId, kind }) => [
        elementId,
        {
          look: `mark-${kind}`,
          badge: { text: SIGNS[kind], words: words[kind], look: `mark-sign ${kind}`, at: 'head' },
        },
      ]),
  )
}

/** What is marked before and after; what only moved drowns the rest, and is for those who ask for it. */
export function markedKinds(withMoved: boolean): { before: ChangeKind[]; after: ChangeKind[] } {
  const both: ChangeKind[] = withMoved ? ['changed', 'moved'] : ['changed']
  return { before: ['removed', ...both], after: ['added', ...both] }
}
