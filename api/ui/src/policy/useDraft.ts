import { computed, nextTick, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { newKey } from '../api/call-keys'
import type { Schemas } from '../api/client'
import { me } from '../session/session'
import { draftOf, forget, keep, kept, nameOf } from './draft-store'
import type { Policy } from './policy'
import { formOf, policyOf, type PolicyForm } from './rule-form'

const KEEP_MS = 300

/** The draft that is worked on: taken up where it was left, and kept as it changes. */
export function useDraft(inForce: Schemas['PolicyView']) {
  const user = me.value?.name ?? ''
  const policyInForce = inForce.policy as unknown as Policy
  const found = kept(localStorage, user)
  const base = ref(found?.base ?? inForce.version)
  const form = ref<PolicyForm>(formOf(found?.policy ?? policyInForce))
  const proposal = ref(found?.proposal ?? newKey())
  /** When the draft that was taken up had been changed last. */
  const takenUp = shallowRef(found?.at ?? null)
  const policy = computed(() => policyOf(form.value))
  let timer: ReturnType<typeof setTimeout> | undefined

  let takingOver = false

  function keepNow(): void {
    clearTimeout(timer)
    timer = undefined
    keep(localStorage, user, draftOf(form.value, base.value, proposal.value))
  }

  const stop = watch(
    form,
    () => {
      if (takingOver) return
      // What is proposed is another policy now.
      proposal.value = newKey()
      clearTimeout(timer)
      timer = setTimeout(keepNow, KEEP_MS)
    },
    { deep: true },
  )
  const leaving = () => {
    if (timer !== undefined) keepNow()
  }
  /** The same draft may be open in another window: what is changed there is changed here. */
  async function elsewhere({ key }: StorageEvent): Promise<void> {
    const other = key === nameOf(user) ? kept(localStorage, user) : null
    if (!other || timer !== undefined) return
    takingOver = true
    form.value = formOf(other.policy)
    base.value = other.base
    proposal.value = other.proposal
    await nextTick()
    takingOver = false
  }
  addEventListener('pagehide', leaving)
  addEventListener('storage', elsewhere)

  /** The draft is of no use any more. */
  function drop(): void {
    stop()
    clearTimeout(timer)
    timer = undefined
    forget(localStorage, user)
  }

  /** Begins again from the version in force. */
  function startAgain(): void {
    form.value = formOf(policyInForce)
    base.value = inForce.version
    takenUp.value = null
  }

  onScopeDispose(() => {
    leaving()
    removeEventListener('pagehide', leaving)
    removeEventListener('storage', elsewhere)
  })
  return { form, policy, policyInForce, base, proposal, takenUp, drop, startAgain }
}
