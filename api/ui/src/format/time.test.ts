import { describe, expect, it } from 'vitest'
import { formatDay, formatInstant, formatTimeOfDay } from './time'

describe('time', () => {
  it('is told in the reader’s zone', () => {
    expect(formatInstant('2026-01-01T00:00:00Z', 'en', 'Asia/Shanghai')).toBe('Jan 1, 2026, 08:00')
    expect(formatInstant('2026-01-01T00:00:00+08:00', 'zh-CN', 'UTC')).toBe('2025年12月31日 16:00')
    expect(formatTimeOfDay('2026-01-01T16:00:09.123456Z', 'en', 'Asia/Shanghai')).toBe('00:00:09')
  })

  it('leaves calendar days as they are', () => {
    expect(formatDay('2026-03-01', 'en')).toBe('Mar 1')
    expect(formatDay('2026-03-01', 'zh-CN')).toBe('3月1日')
  })
})
