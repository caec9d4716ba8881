import type { Schemas } from '../api/client'

/** Whether a decision was refused because somebody else had decided before. */
export const cameTooLate = (
  problem: string | undefined,
  status: Schemas['JourneyViewVersion']['status'],
): boolean => problem === 'WRONG_STATUS' && status !== 'DRAFT' && status !== 'IN_REVIEW'
