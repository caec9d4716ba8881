import type { ChangeKind } from './difference'

/** The sign beside the colour of each kind of change. */
export const SIGNS: Record<ChangeKind, string> = { added: '+', changed: '≠', removed: '−', moved: '→' }
