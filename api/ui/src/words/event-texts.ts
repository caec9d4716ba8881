import { defineTexts, type Language } from '../language/language'

/** What happened to customers, by the name of the event. */
const eventTexts = defineTexts({
  'zh-CN': {
    CustomerRegistered: '客户已登记',
    ProfileChanged: '档案已修改',
    ConsentGranted: '客户同意联系',
    ConsentRevoked: '客户拒绝联系',
    ComplaintMade: '客户投诉',
    ContactApproved: '联系已批准',
    ContactDeferred: '联系已推迟',
    ContactSuppressed: '联系已拦截',
    ContactWithdrawn: '联系已撤回',
    ContactImported: '导入的历史联系',
    ReceiptRecorded: '渠道回执',
    InteractionRecorded: '客户行为',
    JourneyRefused: '未进入旅程',
    JourneyAdvanced: '旅程推进',
    CustomerErased: '客户数据已删除',
  },
  en: {
    CustomerRegistered: 'Customer registered',
    ProfileChanged: 'Profile changed',
    ConsentGranted: 'Customer agreed to be contacted',
    ConsentRevoked: 'Customer objected to being contacted',
    ComplaintMade: 'Customer complained',
    ContactApproved: 'Contact approved',
    ContactDeferred: 'Contact deferred',
    ContactSuppressed: 'Contact suppressed',
    ContactWithdrawn: 'Contact withdrawn',
    ContactImported: 'Contact made before Tact',
    ReceiptRecorded: 'News from the channel',
    InteractionRecorded: 'Customer did something',
    JourneyRefused: 'Did not enter a journey',
    JourneyAdvanced: 'Moved on in a journey',
    CustomerErased: 'Customer erased',
  },
})

/** An event in words; one that is newer than these pages is shown by its name. */
export function eventWords(type: string, tag: Language): string {
  const texts: Readonly<Record<string, string>> = eventTexts[tag]
  return Object.hasOwn(texts, type) ? texts[type]! : type
}
