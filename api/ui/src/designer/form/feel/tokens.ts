import { readLiteral } from './literal'

/** A piece of FEEL as the builders write it. */
export type Token =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string; readonly quoted: boolean }
  | { readonly kind: 'sign'; readonly value: string }

const SPACE = /\s+/y
/** Longer ones would not come back as they went. */
const NUMBER = /\d{1,15}(?:\.\d{1,6})?(?![\d.])/y
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy
const QUOTED_NAME = /`([^`]+)`/y
const STRING = /"((?:\\[^]|[^"\\])*)"/y
const SIGN = /!=|<=|>=|[-+=<>()[\],.]/y

/** The pieces of an expression; nothing where it holds what the builders never write. */
export function tokens(feel: string): Token[] | null {
  const found: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(feel)
    if (match) at = pattern.lastIndex
    return match
  }
  while (at < feel.length) {
    if (take(SPACE)) continue
    const token = next(take)
    if (!token) return null
    found.push(token)
  }
  return found
}

function next(take: (pattern: RegExp) => RegExpExecArray | null): Token | null {
  const number = take(NUMBER)
  if (number) return { kind: 'number', value: Number(number[0]) }
  const name = take(NAME)
  if (name) return { kind: 'name', value: name[0], quoted: false }
  const quoted = take(QUOTED_NAME)
  if (quoted) return { kind: 'name', value: quoted[1]!, quoted: true }
  const string = take(STRING)
  if (string) {
    const value = readLiteral(string[1]!)
    return value === null ? null : { kind: 'string', value }
  }
  const sign = take(SIGN)
  return sign ? { kind: 'sign', value: sign[0] } : null
}
