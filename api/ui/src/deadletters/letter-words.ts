import type { Schemas } from '../api/client'
import { defineTexts, type Language } from '../language/language'
import { failureWords } from '../words/failure-texts'
import type { ElementName } from '../words/useElementNames'

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

/** Tells a dead letter; names elements of a journey's diagram where it can. */
export function letterWords(
  { kind, subject, reason }: Letter,
  element: ElementName,
  tag: Language,
): LetterWords {
  const t = texts[tag]
  const why = failureWords(reason, tag) ?? (reason ? t.technical(reason) : t.unknown)
  const told = { what: t.kinds[kind], why, journey: null }
  switch (kind) {
    case 'DISPATCH':
      return { ...told, about: t.contact(subject) }
    case 'SIGNAL':
      return { ...told, about: known(t.signals, subject) ?? subject }
    case 'STEP': {
      const [journey = '', version = '', step = ''] = subject.split('/')
      return { ...told, about: t.step(element(journey, Number(version), step), version), journey }
    }
  }
}
