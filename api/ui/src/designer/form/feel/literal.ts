/**
 * Texts, names and numbers as FEEL writes them, held to what the server's engine really reads: it
 * knows an escape only where no backslash stands before it, and the rest of Tact takes `${` and
 * `#{` for an expression of the process engine.
 */

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  '"': '"',
  "'": "'",
  n: '\n',
  t: '\t',
  r: '\r',
}

/** Where a text is taken apart: after backslashes before what is escaped, and inside `${` and `#{`. */
const SEAMS = /(?<=\\)(?=["\n])|(?<=[$#])(?=\{)/

/** A text as FEEL: one literal, or several with `+` between them. */
export function writeText(text: string): string {
  return text.split(SEAMS).map(literal).join(' + ')
}

function literal(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`
}

/** What stands between the quotes of a literal as a text; nothing where engines would not agree. */
export function readLiteral(raw: string): string | null {
  let certain = true
  const text = raw.replace(/(\\+)([^\\]?)/g, (_, slashes: string, next: string) => {
    const pairs = '\\'.repeat(slashes.length >> 1)
    if (slashes.length % 2 === 0) return pairs + next
    const read = ESCAPES[next]
    if (read === undefined || pairs) certain = false
    return pairs + (read ?? '')
  })
  return certain ? text : null
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** Words that FEEL reads as something else. */
const TAKEN = new Set([
  'and',
  'or',
  'in',
  'between',
  'if',
  'then',
  'else',
  'for',
  'return',
  'some',
  'every',
  'satisfies',
  'instance',
  'of',
  'function',
  'external',
  'not',
  'true',
  'false',
  'null',
])

/** Whether FEEL can hold such a name at all. */
export const isName = (name: string): boolean => name.trim() !== '' && !/[`\n\r]/.test(name)

/** `customer.attributes.firstName` of its parts; a name that is no plain word is quoted. */
export function writePath(path: readonly string[]): string {
  return path.map((name) => (PLAIN_NAME.test(name) && !TAKEN.has(name) ? name : `\`${name}\``)).join('.')
}
