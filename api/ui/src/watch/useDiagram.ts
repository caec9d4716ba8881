import { computed, type ComputedRef } from 'vue'
import { answerOf, api } from '../api/client'
import { useQuery } from '../state/useQuery'
import { stepsOf, type Step } from './flow'
import type { VersionPath } from './useWatch'

/** The diagram of a version, and the steps in it. */
export function useDiagram(version: ComputedRef<VersionPath | null>) {
  const diagram = useQuery(
    async () =>
      version.value
        ? answerOf(
            api.GET('/api/journeys/{key}/versions/{version}/bpmn', {
              params: { path: version.value },
              parseAs: 'text',
            }),
          )
        : null,
    { watch: [() => version.value?.key, () => version.value?.version] },
  )
  const steps = computed<Step[]>(() =>
    diagram.data.value ? stepsOf(new DOMParser().parseFromString(diagram.data.value, 'application/xml')) : [],
  )
  return { diagram, steps }
}
