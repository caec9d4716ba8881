import { readExpression, same, textOf, type Expression } from './expression'
import { isName, writePath, writeText } from './literal'

/** A part of a message: text as it stands, or a value of the customer with words for want of it. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly path: readonly string[]; readonly fallback: string }

const text = (words: string): Segment => ({ kind: 'text', text: words })

/** The message as a step keeps it: plain text, or `=` and FEEL that no missing value can empty. */
export function writeMessage(segments: readonly Segment[]): string {
  const parts = joined(segments)
  const [first, ...rest] = parts
  const only = !first ? '' : rest.length === 0 && first.kind === 'text' ? first.text : null
  if (only !== null && isPlain(only)) return only
  return `=${parts.map(writeSegment).join(' + ')}`
}

/** Whether neither Tact nor the process engine would take a text for more than a text. */
const isPlain = (words: string): boolean => !/^\s*=/.test(words) && !/[$#]\{/.test(words)

function writeSegment(segment: Segment): string {
  if (segment.kind === 'text') return writeText(segment.text)
  const path = writePath(segment.path)
  return `(if ${path} = null then ${writeText(segment.fallback)} else string(${path}))`
}

/** Reads what {@link writeMessage} writes, and the like; nothing of any other FEEL. */
export function readMessage(stored: string): Segment[] | null {
  if (!stored.trimStart().startsWith('=')) return stored === '' ? [] : [text(stored)]
  const expression = readExpression(stored.trimStart().slice(1))
  return expression && segments(expression)
}

function segments(expression: Expression): Segment[] | null {
  if (expression.kind === 'binary' && expression.sign === '+') {
    const left = segments(expression.left)
    const right = segments(expression.right)
    return left && right && joined([...left, ...right])
  }
  if (expression.kind === 'text') return [text(expression.value)]
  return expression.kind === 'if' ? choice(expression) : null
}

/**
 * `if a = null then "Dear customer" else "Dear " + a`: the value with words for want of it, which
 * may have what stands around the value in common.
 */
function choice({ condition, then, otherwise }: Expression & { kind: 'if' }): Segment[] | null {
  const missing = textOf(then)
  if (condition.kind !== 'binary' || condition.sign !== '=' || condition.right.kind !== 'null') return null
  const subject = condition.left
  if (subject.kind !== 'path' || missing === null) return null
  const around = surroundings(otherwise, subject)
  if (!around) return null
  const [before, after] = around
  const fits = missing.length >= before.length + after.length
  if (!fits || !missing.startsWith(before) || !missing.endsWith(after)) return null
  const fallback = missing.slice(before.length, missing.length - after.length)
  return joined([text(before), { kind: 'placeholder', path: subject.names, fallback }, text(after)])
}

/** What stands before and after the value. */
function surroundings(expression: Expression, value: Expression): [string, string] | null {
  if (same(expression, value)) return ['', '']
  if (expression.kind === 'call' && expression.name === 'string' && expression.given.length === 1) {
    return same(expression.given[0]!, value) ? ['', ''] : null
  }
  if (expression.kind !== 'binary' || expression.sign !== '+') return null
  const left = textOf(expression.left)
  const right = textOf(expression.right)
  if (left !== null) {
    const found = surroundings(expression.right, value)
    return found && [left + found[0], found[1]]
  }
  const found = right === null ? null : surroundings(expression.left, value)
  return found && [found[0], found[1] + right]
}

/** Neighbouring texts as one, empty ones left out. */
function joined(parts: readonly Segment[]): Segment[] {
  const found: Segment[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (part.kind === 'text' && part.text === '') continue
    if (part.kind === 'text' && last?.kind === 'text') found[found.length - 1] = text(last.text + part.text)
    else found.push(part)
  }
  return found
}

const ATTRIBUTES = ['customer', 'attributes']
/** Values other than attributes, which go by their whole path. */
const OTHERS = /^(?:customer\.(?:tier|branch|customerId)|event\.data\.[^.]+)$/

/** A placeholder's name as it is written in the form; nothing where it has none. */
export function placeholderName(path: readonly string[]): string | null {
  const ofAttributes = path.length === 3 && ATTRIBUTES.every((name, n) => path[n] === name)
  const name = ofAttributes ? path[2]! : path.join('.')
  const free = isName(name) && !/[{}|]/.test(name) && name === name.trim()
  return free && ofAttributes !== OTHERS.test(name) ? name : null
}

/** What a placeholder of that name stands for. */
export function placeholderPath(name: string): string[] {
  return OTHERS.test(name) ? name.split('.') : [...ATTRIBUTES, name]
}

const PIECES = /\{\{|\}\}|\{([^{}|\n`]+)(?:\|([^{}]*))?\}/g

/** A message as it is typed: `Dear {firstName|customer}`; `{{` and `}}` stand for braces. */
export function parseTyped(typed: string): Segment[] {
  const words = typed.replace(/\r\n?/g, '\n')
  const found: Segment[] = []
  let at = 0
  for (const piece of words.matchAll(PIECES)) {
    found.push(text(words.slice(at, piece.index)))
    at = piece.index + piece[0].length
    const name = piece[1]?.trim()
    if (name) found.push({ kind: 'placeholder', path: placeholderPath(name), fallback: piece[2] ?? '' })
    else found.push(text(piece[0] === '{{' ? '{' : piece[0] === '}}' ? '}' : piece[0]))
  }
  found.push(text(words.slice(at)))
  return joined(found)
}

/** The message as {@link parseTyped} reads it; nothing where it cannot be typed so. */
export function showTyped(parts: readonly Segment[]): string | null {
  const shown = parts.map((part) => {
    if (part.kind === 'text') return part.text.replace(/[{}]/g, '$&$&')
    const name = placeholderName(part.path)
    if (name === null || /[{}]/.test(part.fallback)) return null
    return part.fallback === '' ? `{${name}}` : `{${name}|${part.fallback}}`
  })
  return shown.includes(null) ? null : shown.join('')
}
