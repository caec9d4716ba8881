import { formatDuration } from '../format/duration'
import type { Language } from '../language/language'
import { categoryWords } from '../words/category-texts'
import { codeWords } from '../words/code-texts'
import type { NameOf } from '../words/useNames'
import { kindsWords } from './kind-texts'
import type { Exemption, Rule, Scope } from './policy'

/** A value, or where it will stand once it is written. */
const given = (value: string | number | undefined) => (value === undefined || value === '' ? '…' : value)

/** A rule in one sentence that a marketer reads without a manual. */
export function sentence(rule: Rule, language: Language, campaign: NameOf): string {
  const subject = what(rule, language, campaign)
  return language === 'en' ? english(rule, capital(subject)) : chinese(rule, subject)
}

/** An exemption in one sentence. */
export function exemption(exempt: Exemption, language: Language, campaign: NameOf): string {
  const subject = what(exempt, language, campaign)
  const ignored = kindsWords(exempt.ignores, language)
  const counts = exempt.counts ?? true
  return language === 'en'
    ? `${capital(subject)} are free of: ${ignored}; they ${counts ? 'count' : 'do not count'} for others.`
    : `${subject}不受以下规则限制：${ignored}；${counts ? '计入' : '不计入'}其他联系的次数。`
}

function english(rule: Rule, subject: string): string {
  const effect = rule.whenReached === 'DEFER' ? 'wait until there is room' : 'are suppressed beyond that'
  switch (rule.type) {
    case 'FREQUENCY_CAP': {
      const per = { CUSTOMER: '', CAMPAIGN: ' of one campaign', OFFER: ' of one offer' }[
        rule.per ?? 'CUSTOMER'
      ]
      const kept = rule.reserve
        ? `; ${given(rule.reserve.places)} of them kept for priority ${given(rule.reserve.priorityAtLeast)} and higher`
        : ''
      return `${subject}${per}: at most ${given(rule.max)} ${windowEn(rule.window ?? '')}${kept}; more ${effect}.`
    }
    case 'MINIMUM_GAP':
      return `${subject}: at least ${formatDuration(rule.gap ?? '', 'en')} apart; earlier ones ${defers(rule) ? 'wait' : 'are suppressed'}.`
    case 'QUIET_HOURS':
      return `${subject}: none from ${given(rule.from)} to ${given(rule.to)}${daysEn(rule.days)}; they ${defers(rule) ? 'wait' : 'are suppressed'}.`
    case 'BLACKOUT':
      return `${subject}: none from ${given(rule.from)} to ${given(rule.to)}; they ${defers(rule) ? 'wait' : 'are suppressed'}.`
    case 'CONSENT':
      return rule.basis === 'OPT_IN'
        ? `${subject}: only to customers who have agreed.`
        : `${subject}: to everybody who has not objected.`
    case 'COOL_OFF':
      return `${subject}: after ${times(rule.count ?? 1)} within ${formatDuration(rule.within ?? '', 'en')}, none for ${formatDuration(rule.pause ?? '', 'en')}${defers(rule) ? '; they wait' : ''}.`
    case 'HOLD_OUT':
      return `${subject}: ${given(rule.percent)} % of the customers are held out for comparison${rule.salt ? `, drawn as “${rule.salt}”` : ''}.`
    default:
      return `${subject}: ${rule.type}`
  }
}

function chinese(rule: Rule, subject: string): string {
  const effect = defers(rule) ? '超出的等待' : '超出的拦截'
  switch (rule.type) {
    case 'FREQUENCY_CAP': {
      const per = { CUSTOMER: '', CAMPAIGN: '同一活动的', OFFER: '同一优惠的' }[rule.per ?? 'CUSTOMER']
      const kept = rule.reserve
        ? `，其中 ${given(rule.reserve.places)} 个名额留给优先级不低于 ${given(rule.reserve.priorityAtLeast)} 的联系`
        : ''
      return `${per}${subject}${windowZh(rule.window ?? '')}最多 ${given(rule.max)} 次${kept}，${effect}。`
    }
    case 'MINIMUM_GAP':
      return `${subject}两次之间至少间隔 ${formatDuration(rule.gap ?? '', 'zh-CN')}，${defers(rule) ? '过早的等待' : '过早的拦截'}。`
    case 'QUIET_HOURS':
      return `${subject}在${daysZh(rule.days)} ${given(rule.from)} 至 ${given(rule.to)} 不联系，${defers(rule) ? '改为等待' : '直接拦截'}。`
    case 'BLACKOUT':
      return `${subject}在 ${given(rule.from)} 至 ${given(rule.to)} 期间不联系，${defers(rule) ? '改为等待' : '直接拦截'}。`
    case 'CONSENT':
      return rule.basis === 'OPT_IN' ? `${subject}只发给已同意的客户。` : `${subject}发给所有未拒绝的客户。`
    case 'COOL_OFF':
      return `${formatDuration(rule.within ?? '', 'zh-CN')}内投诉 ${rule.count} 次后，${subject}暂停 ${formatDuration(rule.pause ?? '', 'zh-CN')}${defers(rule) ? '，期间的等待' : ''}。`
    case 'HOLD_OUT':
      return `${subject}：${given(rule.percent)}% 的客户作为对照组不联系${rule.salt ? `（抽取标识“${rule.salt}”）` : ''}。`
    default:
      return `${subject}：${rule.type}`
  }
}

const defers = (rule: Rule) => rule.whenReached === 'DEFER'
const times = (count: number) => (count === 1 ? 'a complaint' : `${count} complaints`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Which contacts a scope holds. */
function what(scope: Scope, language: Language, campaign: NameOf): string {
  const between = language === 'en' ? ', ' : '、'
  const channels = (scope.channels ?? []).map((code) => codeWords(code, language)).join(between)
  const categories = (scope.categories ?? [])
    .map((category) => categoryWords(category, language))
    .join(between)
  const more = [
    ...(scope.tiers ?? []).map((tier) => (language === 'en' ? `tier ${tier}` : `${tier} 客户`)),
    ...(scope.campaigns ?? [])
      .map(campaign)
      .map((name) => (language === 'en' ? `campaign “${name}”` : `活动“${name}”`)),
  ]
  if (language === 'en') {
    const named = categories && channels ? `${categories} contacts by ${inside(channels)}` : ''
    const all = `${categories || channels || 'all'} contacts`
    return `${named || all}${more.length ? ` (${more.join(', ')})` : ''}`
  }
  const by = categories && channels ? `通过${spaced(channels)}的` : ''
  const named = `${by}${spaced(categories || channels || '所有')}联系`.trim()
  return `${named}${more.length ? `（${more.join('、')}）` : ''}`
}

/** Words as they stand within a sentence; abbreviations and names stay as they are. */
const inside = (words: string) => words.replace(/\b[A-Z](?=[a-z-]+\b)/g, (letter) => letter.toLowerCase())

/** Chinese or a code beside Chinese, from which a code keeps a distance. */
const spaced = (words: string) => words.replace(/^(?=\w)/, ' ').replace(/(?<=\w)$/, ' ')

function windowEn(window: string): string {
  const calendar: Record<string, string> = {
    CALENDAR_DAY: 'a day',
    CALENDAR_WEEK: 'a calendar week',
    CALENDAR_MONTH: 'a calendar month',
    LIFETIME: 'ever',
  }
  return calendar[window] ?? `in ${formatDuration(window, 'en')}`
}

function windowZh(window: string): string {
  const calendar: Record<string, string> = {
    CALENDAR_DAY: '每天',
    CALENDAR_WEEK: '每个自然周',
    CALENDAR_MONTH: '每个自然月',
    LIFETIME: '总共',
  }
  return calendar[window] ?? `每 ${formatDuration(window, 'zh-CN')}`
}

const NAMES_ZH: Record<string, string> = {
  MON: '周一',
  TUE: '周二',
  WED: '周三',
  THU: '周四',
  FRI: '周五',
  SAT: '周六',
  SUN: '周日',
}
const NAMES_EN: Record<string, string> = {
  MON: 'Mon',
  TUE: 'Tue',
  WED: 'Wed',
  THU: 'Thu',
  FRI: 'Fri',
  SAT: 'Sat',
  SUN: 'Sun',
}

const isEveryDay = (days?: string[]) => !days || days.length === 7

function daysEn(days?: string[]): string {
  return isEveryDay(days) ? '' : ` on ${days!.map((name) => NAMES_EN[name] ?? name).join(', ')}`
}

function daysZh(days?: string[]): string {
  return isEveryDay(days) ? '每天' : days!.map((name) => NAMES_ZH[name] ?? name).join('、')
}
