import { defineTexts } from '../language/language'

export const forecastTexts = defineTexts({
  'zh-CN': {
    title: '联系预测',
    intro:
      '等待中的联系，加上进行中的旅程按以往走法将会请求的联系。是预计，不是承诺：每次联系仍由联系政策决定。',
    days: (days: number) => `${days} 天`,
    span: '往后多少天',
    zone: (zone: string) => `日期按 ${zone} 计`,
    chart: '每天预计的联系',
    label: (total: string, from: string, to: string) => `从 ${from} 到 ${to}，预计共 ${total} 次联系。`,
    channel: '渠道',
    waiting: '等待中的',
    planned: '旅程将请求的',
    total: '合计',
    unknown: '由旅程决定',
    empty: '预计没有联系：没有联系在等待，也没有客户在旅程中。',
  },
  en: {
    title: 'Expected contacts',
    intro:
      'Contacts that wait, and those that journeys under way will ask for if customers go on as others did. An estimate: each contact is still decided by the contact policy.',
    days: (days) => `${days} days`,
    span: 'How many days ahead',
    zone: (zone) => `Days are those of ${zone}`,
    chart: 'Expected contacts a day',
    label: (total, from, to) => `From ${from} to ${to}, ${total} contacts are expected.`,
    channel: 'Channel',
    waiting: 'Waiting',
    planned: 'From journeys',
    total: 'Together',
    unknown: 'Told by the journey',
    empty: 'No contact is expected: none waits, and no customer is on a journey.',
  },
})
