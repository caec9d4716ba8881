/**
 * Names launches so that the same is launched once, however often it is asked for: as long as
 * nothing of it changes it keeps its key, and what is another launch gets another.
 */
export class LaunchKeys {
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
}

/** `randomUUID` is for secure origins alone, and the Studio may be served from a plain one. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
