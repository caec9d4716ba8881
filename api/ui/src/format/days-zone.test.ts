import { expect, it } from 'vitest'
import { ProblemError } from '../api/problem'
import { byDays } from './days-zone'

const unknownZone = new ProblemError({
  status: 422,
  title: '',
  detail: '',
  code: 'INVALID_INPUT',
  violations: [{ field: 'zone', code: 'UNKNOWN_ZONE', message: '' }],
} as never)

it('days are the reader’s, or those of the nearest hours where the server does not know the zone', async () => {
  const asked: string[] = []
  const knowing = async (zone: string) => asked.push(zone)
  const knowingHours = async (zone: string) => {
    if (!zone.startsWith('Etc/')) throw unknownZone
    return knowing(zone)
  }
  await byDays(knowing)
  await byDays(knowingHours)
  await byDays(knowing)
  expect(asked).toEqual(['Asia/Shanghai', 'Etc/GMT-8', 'Etc/GMT-8'])
})

it('another problem is none of the zone', async () => {
  const away = new ProblemError({ status: 503, title: '', detail: '', code: 'AWAY', violations: [] } as never)
  await expect(byDays(() => Promise.reject(away))).rejects.toBe(away)
})
