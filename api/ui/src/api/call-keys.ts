/**
 * Names calls so that what they ask for is done once, however often it is asked for (`Idempotency-Key`):
 * as long as nothing of it changes, and nothing was answered, a call keeps its key.
 */
export class CallKeys {
  private body = ''
  private key = ''

  constructor(private readonly make: () => string = newKey) {}

  of(body: unknown): string {
    const text = JSON.stringify(body)
    if (text !== this.body || this.key === '') {
      this.body = text
      this.key = this.make()
    }
    return this.key
  }

  /** It is done: whoever asks for the same again wants it once more. */
  done(): void {
    this.key = ''
  }
}

/**
 * A name that nothing had before. `randomUUID` is for secure origins alone, and the Studio may be
 * served from a plain one.
 */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
