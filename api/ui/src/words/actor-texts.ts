import { defineTexts, type Language } from '../language/language'
import type { NameOf } from './useNames'

const actorTexts = defineTexts({
  'zh-CN': {
    journey: (name: string) => `旅程 ${name}`,
    channel: (name: string) => `渠道 ${name}`,
    tact: 'Tact',
  },
  en: { journey: (name) => `journey ${name}`, channel: (name) => `channel ${name}`, tact: 'Tact' },
})

/** Who or what acted, as events tell it: `user:ann`, `channel:app`, `journey:salary-day/2/send`. */
export function actorWords(actor: string, tag: Language, journey: NameOf): string {
  const [, kind, name = ''] = /^([a-z]+):(.*)$/.exec(actor) ?? []
  const t = actorTexts[tag]
  switch (kind) {
    case 'user':
      return name
    case 'channel':
      return t.channel(name)
    case 'journey':
      return t.journey(journey(name.replace(/\/\d+(\/.*)?$/, '')))
    case 'tact':
      return t.tact
    default:
      return actor
  }
}
