import { defineTexts } from '../language/language'

/** Texts of what COMPLIANCE does for a customer. */
export const wordTexts = defineTexts({
  'zh-CN': {
    recordConsent: '记录授权',
    recordComplaint: '记录投诉',
    erase: '删除客户',
    category: '类别',
    categoryHint: '例如 MARKETING',
    channel: '渠道',
    granted: '客户的意愿',
    agrees: '同意',
    objects: '拒绝',
    source: '客户在哪里表示的',
    sourceHint: '例如：网点、电话',
    words: '客户的话',
    at: '时间（留空为现在）',
    save: '记录',
    cancel: '取消',
    eraseWarning:
      '删除后，该客户的个人数据在任何地方都不再可读，进行中的旅程会停止，等待中的联系会被拦截。这不能撤销。历史与数字保留。',
    typeId: (id: string) => `请输入客户编号 ${id} 以确认`,
    eraseNow: '永久删除',
  },
  en: {
    recordConsent: 'Record a consent',
    recordComplaint: 'Record a complaint',
    erase: 'Erase the customer',
    category: 'Category',
    categoryHint: 'MARKETING, for example',
    channel: 'Channel',
    granted: 'What the customer wants',
    agrees: 'Agrees',
    objects: 'Objects',
    source: 'Where the customer said so',
    sourceHint: 'Branch or phone, for example',
    words: 'In the customer’s words',
    at: 'When (now where it is left empty)',
    save: 'Record',
    cancel: 'Cancel',
    eraseWarning:
      'The customer’s personal data become unreadable everywhere, running journeys stop, waiting contacts are suppressed. This cannot be undone. History and figures remain.',
    typeId: (id) => `Type the customer’s id ${id} to confirm`,
    eraseNow: 'Erase for ever',
  },
})
