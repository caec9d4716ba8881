import { describe, expect, it } from 'vitest'
import { formatDuration, inOneUnit, isoDuration, parseDuration, readDuration } from './duration'

describe('durations', () => {
  it.each([
    ['P3D', '3 days', '3 天'],
    ['P1D', '1 day', '1 天'],
    ['P2W', '2 weeks', '2 周'],
    ['P1DT12H', '1 day 12 hours', '1 天 12 小时'],
    ['PT90M', '90 minutes', '90 分钟'],
    ['PT0S', '0 days', '0 天'],
  ])('%s is told in words', (iso, english, chinese) => {
    expect(formatDuration(iso, 'en')).toBe(english)
    expect(formatDuration(iso, 'zh-CN')).toBe(chinese)
  })

  it.each(['P', 'PT', 'P1M', 'P1Y', 'P1DT', '3D', '', 'P-1D'])('%s is none', (text) => {
    expect(parseDuration(text)).toBeNull()
    expect(formatDuration(text, 'en')).toBe(text)
  })

  it.each([
    ['3 days', 'P3D'],
    ['3天', 'P3D'],
    ['1 天 12 小时', 'P1DT12H'],
    ['1 week, 2 days', 'P1W2D'],
    ['90 min', 'PT90M'],
    ['2个小时', 'PT2H'],
    ['p3d', 'P3D'],
  ])('%s is understood', (words, iso) => {
    expect(readDuration(words)).toBe(iso)
  })

  it.each(['soon', '3', '3 months', '3 days 4 days', 'days', '0 days', ''])('%s is not', (words) => {
    expect(readDuration(words)).toBeNull()
  })

  it.each([
    ['P3D', 3, 'days'],
    ['P1DT12H', 36, 'hours'],
    ['P1W2D', 9, 'days'],
    ['PT90M', 90, 'minutes'],
    ['P2W', 2, 'weeks'],
    ['PT1M30S', 90, 'seconds'],
  ])('%s is %i %s', (iso, count, unit) => {
    expect(inOneUnit(iso)).toEqual({ count, unit })
  })

  it('that is none is so many of nothing', () => {
    expect(inOneUnit('P1M')).toBeNull()
  })

  it('comes back as it went', () => {
    for (const iso of ['P1W2DT3H4M5S', 'PT1S', 'P7D']) {
      expect(isoDuration(parseDuration(iso)!)).toBe(iso)
      expect(readDuration(formatDuration(iso, 'en'))).toBe(iso)
      expect(readDuration(formatDuration(iso, 'zh-CN'))).toBe(iso)
    }
  })
})
