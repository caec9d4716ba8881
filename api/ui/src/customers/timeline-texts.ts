import { defineTexts } from '../language/language'

export const timelineTexts = defineTexts({
  'zh-CN': {
    title: '全部经过',
    filter: '显示哪些',
    parts: {
      decisions: '决定',
      contacts: '联系结果',
      journeys: '旅程',
      consents: '授权',
      complaints: '投诉',
      behaviour: '客户行为',
      profile: '档案',
    },
    empty: '没有这一类的记录。',
    choose: '请至少选择一类。',
    until: (when: string) => `将于 ${when} 决定`,
    begun: '进入',
    stands: (where: string) => `到达 ${where}`,
    failed: (where: string) => `在 ${where} 出错`,
    ended: { COMPLETED: '已走完', FAILED: '因错误结束', STOPPED: '已停止' },
  },
  en: {
    title: 'Everything that happened',
    filter: 'What to show',
    parts: {
      decisions: 'Decisions',
      contacts: 'Contacts',
      journeys: 'Journeys',
      consents: 'Consents',
      complaints: 'Complaints',
      behaviour: 'Behaviour',
      profile: 'Profile',
    },
    empty: 'Nothing of this kind has happened.',
    choose: 'Choose at least one kind.',
    until: (when) => `decided on ${when}`,
    begun: 'entered',
    stands: (where) => `came to ${where}`,
    failed: (where) => `failed at ${where}`,
    ended: { COMPLETED: 'completed', FAILED: 'ended by an error', STOPPED: 'stopped' },
  },
})
