import { computed, ref, shallowRef } from 'vue'
import { answerOf, api } from '../../api/client'
import { useAction } from '../../state/useAction'
import {
  begin,
  body,
  goBack,
  goOn,
  MOST_STEPS,
  type Result,
  type Script,
  type Setup,
  type Step,
} from './script'
import { stepsOf, type Steps } from './steps'

/** What the panel shows of a test run: the script as far as it goes, and what came of it. */
interface Played {
  readonly script: Script
  readonly result: Result
  readonly steps: Steps
}

/** A test run, played anew from its beginning with each step, by the drawing of the moment. */
export function useTestRun(bpmn: () => Promise<string>) {
  const { problem, busy, run } = useAction()
  const played = shallowRef<Played | null>(null)
  const chosen = ref<string | null>(null)

  const play = (script: Script) =>
    run('play', async () => {
      const xml = await bpmn()
      const result = await answerOf(api.POST('/api/journeys/test-run', { body: body(script, xml) }))
      played.value = { script, result, steps: await stepsOf(xml) }
    })

  async function start(setup: Setup): Promise<void> {
    if (await play(begin(setup))) chosen.value = setup.customerIds[0] ?? null
  }

  async function take(step: Step): Promise<void> {
    const now = played.value
    if (now) await play(goOn(now.script, now.result.startedAt, step))
  }

  async function back(): Promise<void> {
    if (played.value) await play(goBack(played.value.script))
  }

  function over(): void {
    played.value = null
    problem.value = null
    chosen.value = null
  }

  const way = computed(() =>
    played.value?.result.customers.find(({ customerId }) => customerId === chosen.value),
  )
  const length = computed(() => played.value?.script.steps.length ?? 0)

  return {
    problem,
    playing: computed(() => busy.value !== null),
    played,
    /** The customer whose way is told in full. */
    chosen,
    way,
    length,
    mayGoOn: computed(() => length.value < MOST_STEPS),
    start,
    take,
    back,
    over,
  }
}

export type TestRun = ReturnType<typeof useTestRun>
