/** Gives the reader a file of their own. */
export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads it after the click; afterwards it may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
