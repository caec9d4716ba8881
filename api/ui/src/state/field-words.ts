import { defineTexts, type Language } from '../language/language'

/** The fields of requests, as people call them; those of a policy's rules are told where they stand. */
const fieldTexts = defineTexts({
  'zh-CN': {
    after: '列表位置',
    amount: '金额',
    at: '时间',
    attributes: '属性',
    audience: '受众',
    branch: '网点',
    budget: '预算',
    campaignId: '活动编号',
    category: '类别',
    channel: '渠道',
    channels: '渠道',
    comment: '说明',
    contacts: '联系次数',
    currency: '币种',
    customerId: '客户编号',
    customerIds: '客户编号',
    from: '开始',
    granted: '客户的意愿',
    journeys: '旅程',
    key: '旅程编号',
    money: '金额',
    name: '名称',
    now: '时间',
    objective: '目标',
    policy: '联系政策',
    ratePerSecond: '每秒人数',
    search: '查找的内容',
    source: '来源',
    text: '内容',
    tier: '等级',
    to: '结束',
    unitCosts: '单价',
    why: '原因',
    zone: '时区',
  },
  en: {
    after: 'Place in the list',
    amount: 'Amount',
    at: 'When',
    attributes: 'Attributes',
    audience: 'Audience',
    branch: 'Branch',
    budget: 'Budget',
    campaignId: 'Campaign',
    category: 'Category',
    channel: 'Channel',
    channels: 'Channels',
    comment: 'Comment',
    contacts: 'Contacts',
    currency: 'Currency',
    customerId: 'Customer id',
    customerIds: 'Customer ids',
    from: 'From',
    granted: 'What the customer wants',
    journeys: 'Journeys',
    key: 'Key of the journey',
    money: 'Money',
    name: 'Name',
    now: 'Time',
    objective: 'Objective',
    policy: 'Contact policy',
    ratePerSecond: 'Customers a second',
    search: 'What is looked for',
    source: 'Source',
    text: 'Text',
    tier: 'Tier',
    to: 'To',
    unitCosts: 'Costs',
    why: 'Reason',
    zone: 'Time zone',
  },
})

/** A field's path in words where its last name has some, else as it is; elements keep their ids. */
export function fieldWords(field: string, tag: Language): string {
  const names: Readonly<Record<string, string>> = fieldTexts[tag]
  const last = field
    .split('.')
    .at(-1)!
    .replace(/\[\d+\]$/, '')
  return Object.hasOwn(names, last) ? names[last]! : field
}
