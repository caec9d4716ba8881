import { onScopeDispose, ref, shallowRef, watch, type ComputedRef } from 'vue'
import { answerOf, api, type Schemas } from '../api/client'
import { ProblemError } from '../api/problem'
import { lookedAt } from '../state/presence'
import { FigureStream } from './figure-stream'

export type Watch = Schemas['JourneyWatch']

/** A version of a journey, as addresses name it. */
export interface VersionPath {
  key: string
  version: number
}

const LAUNCHES = 20

/** The figures and launches of a version as they change, while anybody looks at the page. */
export function useWatch(version: ComputedRef<VersionPath | null>) {
  const data = shallowRef<Watch | null>(null)
  const problem = shallowRef<ProblemError | null>(null)
  const live = ref(false)
  let stream: FigureStream<Watch> | null = null

  function begin(path: VersionPath): void {
    stream = new FigureStream<Watch>({
      connect: () => new EventSource(addressOf(path)),
      ask: () => ask(path),
      heard: (news) => {
        data.value = news
        problem.value = null
      },
      failed: (thrown) => (problem.value = ProblemError.of(thrown)),
      live: (now) => (live.value = now),
    })
    look()
  }

  function look(): void {
    if (lookedAt.value) stream?.start()
    else stream?.rest()
  }

  watch(
    version,
    (path, before) => {
      if (path && before && path.key === before.key && path.version === before.version) return
      stream?.rest()
      stream = null
      data.value = null
      problem.value = null
      if (path) begin(path)
    },
    { immediate: true },
  )
  watch(lookedAt, look)
  onScopeDispose(() => stream?.rest())

  const reload = async () => stream?.look()
  return { data, problem, live, reload }
}

const addressOf = ({ key, version }: VersionPath) =>
  `/api/journeys/${encodeURIComponent(key)}/versions/${version}/figures/stream`

async function ask({ key, version }: VersionPath): Promise<Watch> {
  const [figures, launches] = await Promise.all([
    answerOf(
      api.GET('/api/journeys/{key}/versions/{version}/figures', { params: { path: { key, version } } }),
    ),
    answerOf(api.GET('/api/launches', { params: { query: { journey: key, limit: LAUNCHES } } })),
  ])
  return { ...figures, launches: launches.items }
}
