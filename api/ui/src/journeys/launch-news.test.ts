import { expect, it } from 'vitest'
import type { Schemas } from '../api/client'
import { withNews } from './launch-news'

type Launch = Schemas['LaunchStanding']

const launch = (launchId: string, status: Launch['status'] = 'RUNNING', started = 0): Launch => ({
  launchId,
  journey: 'salary-day',
  version: 1,
  status,
  total: 10,
  started,
  waiting: 0,
  completed: 0,
  failed: 0,
  stuck: 0,
  stopped: 0,
  refused: 0,
})
const ids = (launches: Launch[]) => launches.map(({ launchId }) => launchId)

it('knows how far launches are now, and those that have begun since', () => {
  const known = withNews([launch('L2'), launch('L1')], [launch('L3'), launch('L2', 'DONE', 10)], '')
  expect(ids(known)).toEqual(['L3', 'L2', 'L1'])
  expect(known[1]).toMatchObject({ status: 'DONE', started: 10 })
})

it('does not bring older ones in, which come with their own page', () => {
  expect(ids(withNews([launch('L3')], [launch('L3'), launch('L1')], ''))).toEqual(['L3'])
})

it('keeps to those that stand as is wanted', () => {
  const fetched = [launch('L2', 'PAUSED'), launch('L1', 'PAUSED')]
  const news = [launch('L4', 'PAUSED'), launch('L3'), launch('L2')]
  expect(ids(withNews(fetched, news, 'PAUSED'))).toEqual(['L4', 'L1'])
  expect(ids(withNews([], news, 'RUNNING'))).toEqual(['L3', 'L2'])
})
