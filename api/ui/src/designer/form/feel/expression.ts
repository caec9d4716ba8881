import { tokens, type Token } from './tokens'

/** The part of FEEL that the builders write and read back. */
export type Expression =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'path'; readonly names: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Expression[] }
  | {
      readonly kind: 'if'
      readonly condition: Expression
      readonly then: Expression
      readonly otherwise: Expression
    }
  | {
      readonly kind: 'binary'
      readonly sign: string
      readonly left: Expression
      readonly right: Expression
    }

/** Functions whose names are several words. */
const LONG_NAMES = ['starts with', 'ends with', 'list contains', 'string length', 'date and time']

/** From what binds loosest. */
const BINARY = [['or'], ['and'], ['=', '!=', '<', '<=', '>', '>=', 'in'], ['+', '-']] as const

class NotOurs extends Error {}

/** Reads an expression; nothing where it is more than the builders know. */
export function readExpression(feel: string): Expression | null {
  const found = tokens(feel)
  if (!found || found.length === 0) return null
  try {
    const reader = new Reader(found)
    const expression = reader.expression()
    return reader.done() ? expression : null
  } catch (thrown) {
    if (thrown instanceof NotOurs) return null
    throw thrown
  }
}

class Reader {
  private at = 0

  constructor(private readonly tokens: readonly Token[]) {}

  done(): boolean {
    return this.at === this.tokens.length
  }

  expression(): Expression {
    if (!this.takes('if')) return this.binary(0)
    const condition = this.expression()
    this.needs('then')
    const then = this.expression()
    this.needs('else')
    return { kind: 'if', condition, then, otherwise: this.expression() }
  }

  private binary(level: number): Expression {
    const signs: readonly string[] | undefined = BINARY[level]
    if (!signs) return this.single()
    let left = this.binary(level + 1)
    for (let sign = signs.find((one) => this.takes(one)); sign; sign = signs.find((one) => this.takes(one))) {
      left = { kind: 'binary', sign, left, right: this.binary(level + 1) }
    }
    return left
  }

  private single(): Expression {
    if (this.takes('(')) return this.inBrackets()
    if (this.takes('[')) return { kind: 'list', items: this.until(']') }
    const negative = this.takes('-')
    const token = this.tokens[this.at++]
    if (token?.kind === 'number') return { kind: 'number', value: negative ? -token.value : token.value }
    if (negative || !token) throw new NotOurs()
    if (token.kind === 'string') return { kind: 'text', value: token.value }
    if (token.kind === 'name') return this.named(token)
    throw new NotOurs()
  }

  private inBrackets(): Expression {
    const items = this.until(')')
    // `in ("a", "b")` lists without square brackets.
    return items.length === 1 ? items[0]! : { kind: 'list', items }
  }

  private named(token: Token & { kind: 'name' }): Expression {
    if (!token.quoted) {
      if (token.value === 'true' || token.value === 'false')
        return { kind: 'yes-no', value: token.value === 'true' }
      if (token.value === 'null') return { kind: 'null' }
      const name = this.functionName(token.value)
      if (this.takes('(')) return { kind: 'call', name, given: this.until(')') }
      if (name !== token.value) throw new NotOurs()
    }
    const names = [token.value]
    while (this.takes('.')) {
      const next = this.tokens[this.at++]
      if (next?.kind !== 'name') throw new NotOurs()
      names.push(next.value)
    }
    return { kind: 'path', names }
  }

  private functionName(first: string): string {
    for (const long of LONG_NAMES) {
      const words = long.split(' ')
      if (words[0] !== first) continue
      const follow = words.slice(1).every((word, n) => this.is(word, this.at + n))
      if (follow && this.is('(', this.at + words.length - 1)) {
        this.at += words.length - 1
        return long
      }
    }
    return first
  }

  private until(end: string): Expression[] {
    const items: Expression[] = []
    if (this.takes(end)) return items
    do items.push(this.expression())
    while (this.takes(','))
    this.needs(end)
    return items
  }

  private is(word: string, at: number): boolean {
    const token = this.tokens[at]
    if (token?.kind === 'sign') return token.value === word
    return token?.kind === 'name' && !token.quoted && token.value === word
  }

  private takes(word: string): boolean {
    const there = this.is(word, this.at)
    if (there) this.at++
    return there
  }

  private needs(word: string): void {
    if (!this.takes(word)) throw new NotOurs()
  }
}

/** Whether two expressions say the same. */
export function same(one: Expression, other: Expression): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The value of texts that stand alone or are put together; nothing where there is anything else. */
export function textOf(expression: Expression): string | null {
  if (expression.kind === 'text') return expression.value
  if (expression.kind !== 'binary' || expression.sign !== '+') return null
  const left = textOf(expression.left)
  const right = textOf(expression.right)
  return left === null || right === null ? null : left + right
}
