/** What is known of a version here. */
interface Version {
  version: number
  status: string
}

/** The version that the address names, else the one in force, else the newest. */
export function chosenVersion<V extends Version>(versions: readonly V[], named: unknown): V | null {
  const newestFirst = [...versions].sort((one, other) => other.version - one.version)
  return (
    newestFirst.find(({ version }) => `${version}` === named) ??
    newestFirst.find(({ status }) => status === 'PUBLISHED') ??
    newestFirst[0] ??
    null
  )
}
