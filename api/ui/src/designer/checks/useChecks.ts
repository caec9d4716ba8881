import { onBeforeUnmount, onMounted, shallowRef, watch, type ShallowRef } from 'vue'
import { answerOf, api } from '../../api/client'
import type { Diagram } from '../modeler/useDiagram'
import type { Finding } from '../../findings/finding-words'
import { language } from '../../language/language'
import { can } from '../../session/session'
import { showBadges } from './badges'
import { DrawingChecks, type Checks } from './checks'

/** Who may have a drawing looked over; the others see what was found when it was stored. */
const MAY_INSPECT = ['MARKETER', 'APPROVER'] as const

/**
 * Findings while one draws: in a list, and as badges at the elements. What could not be looked over is
 * looked over when the network is back, or when somebody asks for it.
 */
export function useChecks(
  diagram: Diagram,
  known: readonly Finding[],
  show: (elementId: string) => void,
): { checks: ShallowRef<Checks>; again: () => Promise<void> } {
  const state = shallowRef<Checks>({ findings: known, problem: null })
  const checks = new DrawingChecks(
    {
      xml: diagram.xml,
      inspect,
      tell: (told) => (state.value = told),
    },
    known,
  )
  watch(diagram.revision, () => can(...MAY_INSPECT) && checks.changed())
  watch([state, diagram.shown, language], () => {
    const modeler = diagram.modeler.value
    if (modeler && diagram.shown.value) showBadges(modeler, state.value.findings, show)
  })
  const again = () => checks.now()
  const online = () => state.value.problem && void again()
  onMounted(() => addEventListener('online', online))
  onBeforeUnmount(() => {
    removeEventListener('online', online)
    checks.stop()
  })
  return { checks: state, again }
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
