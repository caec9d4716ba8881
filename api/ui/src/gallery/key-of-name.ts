/** What banks call their campaigns, for keys that say something; longer words first where one begins another. */
const WORDS: readonly (readonly [chinese: string, english: string])[] = [
  ['信用卡', 'card'],
  ['借记卡', 'debit-card'],
  ['定期存款', 'deposit'],
  ['贵金属', 'gold'],
  ['手机银行', 'app'],
  ['春节', 'new-year'],
  ['新年', 'new-year'],
  ['新客户', 'new-customer'],
  ['老客户', 'loyal-customer'],
  ['发薪日', 'salary-day'],
  ['发薪', 'salary'],
  ['工资', 'salary'],
  ['薪资', 'salary'],
  ['储蓄', 'savings'],
  ['存款', 'deposit'],
  ['理财', 'wealth'],
  ['基金', 'fund'],
  ['保险', 'insurance'],
  ['贷款', 'loan'],
  ['房贷', 'mortgage'],
  ['车贷', 'car-loan'],
  ['还款', 'repayment'],
  ['账单', 'bill'],
  ['积分', 'points'],
  ['优惠券', 'coupon'],
  ['优惠', 'offer'],
  ['权益', 'benefit'],
  ['红包', 'bonus'],
  ['返现', 'cash-back'],
  ['到期', 'maturity'],
  ['续存', 'renewal'],
  ['续期', 'renewal'],
  ['唤醒', 'wake-up'],
  ['沉睡', 'dormant'],
  ['流失', 'churn'],
  ['挽回', 'win-back'],
  ['挽留', 'retention'],
  ['激活', 'activation'],
  ['开户', 'opening'],
  ['开卡', 'card-opening'],
  ['绑卡', 'card-binding'],
  ['投诉', 'complaint'],
  ['回访', 'follow-up'],
  ['跟进', 'follow-up'],
  ['关怀', 'care'],
  ['问候', 'greeting'],
  ['欢迎', 'welcome'],
  ['生日', 'birthday'],
  ['节日', 'holiday'],
  ['提醒', 'reminder'],
  ['通知', 'notice'],
  ['邀请', 'invitation'],
  ['推荐', 'referral'],
  ['活动', 'campaign'],
  ['客户', 'customer'],
  ['首单', 'first-order'],
  ['消费', 'spending'],
  ['分期', 'instalments'],
  ['升级', 'upgrade'],
  ['调查', 'survey'],
  ['网点', 'branch'],
  ['外汇', 'forex'],
  ['黄金', 'gold'],
  ['年终', 'year-end'],
  ['卡', 'card'],
]

const NOTHING = 'journey'
const MOST = 60

/** Taken by an address of the Studio, or read badly as one. */
const RESERVED: readonly string[] = ['new', 'inspect', 'test-run']

/** Whether a text can be a key: a name as XML takes it for ids, in ASCII. */
export function isKey(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/.test(text) && !RESERVED.includes(text)
}

/** A key that looks like the name: lower case and hyphens, what is Chinese by its English words. */
export function keyOf(name: string): string {
  const english = [...WORDS].reduce(
    (text, [chinese, word]) => text.replaceAll(chinese, ` ${word} `),
    name.normalize('NFKD'),
  )
  const words = english
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const key = words
    .filter((word, n) => word !== words[n - 1])
    .join('-')
    .slice(0, MOST)
    .replace(/-+$/, '')
  if (key === '' || RESERVED.includes(key)) return NOTHING
  return /^[a-z]/.test(key) ? key : `${NOTHING}-${key}`
}

/** The same key, with a number where it is taken. */
export function freeKey(key: string, taken: (key: string) => boolean): string {
  if (!taken(key)) return key
  let n = 2
  while (taken(`${key}-${n}`)) n++
  return `${key}-${n}`
}
