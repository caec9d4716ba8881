import type { Schemas } from '../api/client'
import { defineTexts, type Language } from '../language/language'

type Letter = Schemas['DeadLetter']

const texts = defineTexts({
  'zh-CN': {
    kinds: { DISPATCH: '消息没有发出', SIGNAL: '旅程没有推进', STEP: '旅程步骤失败' },
    contact: (id: string) => `联系 ${id}`,
    step: (step: string, version: string) => `步骤 ${step}，第 ${version} 版`,
    signals: {
      ContactDecided: '等待的联系已有决定',
      EventArrived: '等待的事件已发生',
      JourneyTriggered: '启动旅程的事件已发生',
      EventCame: '客户发生了事件',
    },
    reasons: {
      STEP_FAILED: '这一步对这位客户做不下去：通常是某项内容缺失或无效，例如渠道取自客户没有的属性。',
      CUSTOMER_ERASED: '客户的数据已经删除。',
      CUSTOMER_UNKNOWN: '没有这位客户。',
    },
    technical: (code: string) => `技术故障（${code}）`,
    unknown: '原因未知',
  },
  en: {
    kinds: { DISPATCH: 'A message was not sent', SIGNAL: 'A journey did not move', STEP: 'A step failed' },
    contact: (id) => `Contact ${id}`,
    step: (step, version) => `Step ${step}, version ${version}`,
    signals: {
      ContactDecided: 'The contact it waited for was decided',
      EventArrived: 'The event it waited for came',
      JourneyTriggered: 'An event came on which it starts',
      EventCame: 'Something happened to the customer',
    },
    reasons: {
      STEP_FAILED:
        'The step cannot be carried out for this customer: often something is missing or makes no sense, such as a channel from an attribute that they lack.',
      CUSTOMER_ERASED: 'The data of the customer have been erased.',
      CUSTOMER_UNKNOWN: 'There is no such customer.',
    },
    technical: (code) => `Technical failure (${code})`,
    unknown: 'Nobody knows why',
  },
})

/** A dead letter for people. */
export interface LetterWords {
  what: string
  about: string
  why: string
  /** The journey concerned, where one is. */
  journey: string | null
}

const known = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

export function letterWords({ kind, subject, reason }: Letter, tag: Language): LetterWords {
  const t = texts[tag]
  const [journey, version, element] = kind === 'STEP' ? subject.split('/') : []
  const about =
    kind === 'DISPATCH'
      ? t.contact(subject)
      : kind === 'STEP'
        ? t.step(element ?? subject, version ?? '?')
        : (known(t.signals, subject) ?? subject)
  const why = known(t.reasons, reason) ?? (reason ? t.technical(reason) : t.unknown)
  return { what: t.kinds[kind], about, why, journey: journey ?? null }
}
