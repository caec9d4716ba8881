import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import { answerOf, api } from '../../api/client'
import type { Diagram } from '../modeler/useDiagram'
import type { Finding } from '../../findings/finding-words'
import { language } from '../../language/language'
import { can } from '../../session/session'
import { showBadges } from './badges'
import { DrawingChecks, type Checks } from './checks'

/** Who may have a drawing looked over; the others see what was found when it was stored. */
const MAY_INSPECT = ['MARKETER', 'APPROVER'] as const

/** Findings while one draws: in a list, and as badges at the elements. */
export function useChecks(
  diagram: Diagram,
  known: readonly Finding[],
  show: (elementId: string) => void,
): ShallowRef<Checks> {
  const state = shallowRef<Checks>({ findings: known, problem: null })
  const checks = new DrawingChecks({
    xml: diagram.xml,
    inspect,
    tell: (told) => (state.value = told),
  })
  watch(diagram.revision, () => can(...MAY_INSPECT) && checks.changed())
  watch([state, diagram.shown, language], () => {
    const modeler = diagram.modeler.value
    if (modeler && diagram.shown.value) showBadges(modeler, state.value.findings, show)
  })
  onBeforeUnmount(() => checks.stop())
  return state
}

async function inspect(xml: string): Promise<readonly Finding[]> {
  const answer = await answerOf(
    api.POST('/api/journeys/inspect', {
      body: xml,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': 'application/xml' },
    }),
  )
  return answer.findings
}
