import { ProblemError } from '../../api/problem'
import { isError, type Finding } from '../../findings/finding-words'

/** What the server thinks of the drawing. */
export interface Checks {
  readonly findings: readonly Finding[]
  /** Why it could not be asked; the findings are then those of before. */
  readonly problem: ProblemError | null
}

export interface CheckPorts {
  xml: () => Promise<string>
  inspect: (xml: string) => Promise<readonly Finding[]>
  tell: (checks: Checks) => void
}

/** How long after a change the drawing is looked over. */
export const QUIET_MS = 400

/** Has the drawing looked over once it has been quiet for a moment; a late answer to an older one is dropped. */
export class DrawingChecks {
  private timer: ReturnType<typeof setTimeout> | undefined
  private latest = 0

  /** @param findings what was found when the drawing was stored */
  constructor(
    private readonly ports: CheckPorts,
    private findings: readonly Finding[],
  ) {}

  changed(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.now(), QUIET_MS)
  }

  /** Looks it over at once. */
  async now(): Promise<void> {
    const mine = ++this.latest
    let problem: ProblemError | null = null
    let found = this.findings
    try {
      found = await this.ports.inspect(await this.ports.xml())
    } catch (thrown) {
      problem = ProblemError.of(thrown)
      if (problem.code === 'UNSAFE_BPMN') {
        found = asFindings(problem)
        problem = null
      }
    }
    if (mine !== this.latest) return
    this.findings = found
    this.ports.tell({ findings: found, problem })
  }

  stop(): void {
    clearTimeout(this.timer)
    this.latest++
  }
}

/** What is unsafe stands at its element like any other error. */
function asFindings(problem: ProblemError): Finding[] {
  return problem.violations.map(
    ({ field, code, message }) =>
      ({ elementId: field, severity: 'ERROR', rule: code, message, values: {} }) as Finding,
  )
}

/** What was found at an element: how much, and whether any of it is an error. */
export interface Found {
  readonly count: number
  readonly error: boolean
}

/** What was found at each element that anything was found at. */
export function foundByElement(findings: readonly Finding[]): Map<string, Found> {
  const found = new Map<string, Found>()
  for (const finding of findings) {
    const before = found.get(finding.elementId) ?? { count: 0, error: false }
    found.set(finding.elementId, { count: before.count + 1, error: before.error || isError(finding) })
  }
  return found
}
