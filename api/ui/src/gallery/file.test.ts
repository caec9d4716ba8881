import { expect, it } from 'vitest'
import { decoded } from './file'

const bytes = (...values: (number | string)[]) =>
  new Uint8Array(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value, 'latin1')])),
  ).buffer

it('reads a file in the encoding that it declares', () => {
  const head = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`
  expect(decoded(bytes(head('GBK'), 0xb4, 0xe6, 0xbf, 0xee))).toContain('存款')
  expect(decoded(bytes(head('UTF-8'), 0xe5, 0xad, 0x98))).toContain('存')
  expect(decoded(bytes(0xff, 0xfe, '<', 0, 0x58, 0x5b))).toContain('存')
  expect(decoded(bytes(head('no-such'), 'a'))).toContain('a')
})
