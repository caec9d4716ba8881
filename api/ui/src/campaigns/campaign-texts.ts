import { defineTexts } from '../language/language'

export const campaignTexts = defineTexts({
  'zh-CN': {
    title: '营销活动',
    list: '全部活动',
    name: '活动',
    status: '状态',
    period: '期间',
    always: '不限',
    channels: '渠道',
    any: '全部',
    budget: '预算',
    noBudget: '不限',
    used: '已使用',
    contacts: (count: string) => `${count} 次联系`,
    do: '操作',
    approve: '批准预算',
    open: '开启',
    pause: '暂停',
    empty:
      '还没有营销活动。活动用来统一管理旅程、期间和预算，目前通过接口创建（POST /api/campaigns）。没有活动也能启动旅程。',
  },
  en: {
    title: 'Campaigns',
    list: 'All campaigns',
    name: 'Campaign',
    status: 'Status',
    period: 'Period',
    always: 'No end',
    channels: 'Channels',
    any: 'All',
    budget: 'Budget',
    noBudget: 'No limit',
    used: 'Used',
    contacts: (count) => `${count} contacts`,
    do: 'Do',
    approve: 'Approve budget',
    open: 'Open',
    pause: 'Pause',
    empty:
      'There are no campaigns yet. A campaign holds journeys, a period and a budget together; for now it is created through the API (POST /api/campaigns). Journeys can be launched without one.',
  },
})
