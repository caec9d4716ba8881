import { defineTexts } from '../language/language'

/** The steps in the marketer's words: `name` in menus, `note` what the step does. */
export const vocabularyTexts = defineTexts({
  'zh-CN': {
    start: { name: '开始', note: '启动旅程时，客户从这里进入。' },
    'start-by-event': { name: '由事件开始', note: '客户发生某个事件时，从这里进入。' },
    'send-contact': { name: '发送联系', note: '请求联系客户；联系政策决定现在发、稍后发或不发。' },
    wait: { name: '等待一段时间', note: '例如三天后再继续。' },
    'wait-until': { name: '等到某个时间', note: '到了指定的日期和时间再继续。' },
    'wait-for-event': { name: '等待事件', note: '客户发生某个事件后再继续。' },
    'meanwhile-event': { name: '期间发生事件时', note: '客户停留在这一步时，如果发生事件就改走这条路。' },
    'meanwhile-time': { name: '停留太久时', note: '客户停留得太久，就改走这条路。' },
    branch: { name: '分支', note: '客户走条件成立的那条路，否则走默认的路。' },
    'branch-any': { name: '多选分支', note: '客户走所有条件成立的路。' },
    'first-of': { name: '先到先走', note: '之后的几个等待中，哪个先到就走哪条路。' },
    parallel: { name: '并行', note: '所有的路同时走；汇合时等齐。' },
    'sub-process': { name: '子流程', note: '把几个步骤放在一个框里。' },
    'call-journey': { name: '调用其他旅程', note: '客户先走完另一个旅程。' },
    goal: { name: '目标', note: '客户做到了旅程所期望的事，计入统计，旅程继续。' },
    'goal-end': { name: '达成目标并结束', note: '客户做到了旅程所期望的事，旅程结束。' },
    end: { name: '结束', note: '这位客户的旅程到此为止。' },
    'end-all': { name: '全部结束', note: '这位客户的旅程立即结束，包括还在走的其他路。' },
    sketch: { name: '尚未确定的步骤', note: '来自别的工具的草图：请换成一个步骤。' },
    groups: { start: '开始', contact: '联系', wait: '等待', branch: '分支', flow: '组合', end: '目标与结束' },
  },
  en: {
    start: { name: 'Start', note: 'Customers enter here when the journey is launched.' },
    'start-by-event': {
      name: 'Start by event',
      note: 'Customers enter here when something happens to them.',
    },
    'send-contact': {
      name: 'Send contact',
      note: 'Asks for a contact; the contact policy decides: now, later or not at all.',
    },
    wait: { name: 'Wait for a time', note: 'Goes on after, say, three days.' },
    'wait-until': { name: 'Wait until a date', note: 'Goes on at a date and time.' },
    'wait-for-event': { name: 'Wait for an event', note: 'Goes on when the customer does something.' },
    'meanwhile-event': {
      name: 'If an event comes meanwhile',
      note: 'Leaves the step by this way when something happens while the customer is there.',
    },
    'meanwhile-time': {
      name: 'If it takes too long',
      note: 'Leaves the step by this way after a time.',
    },
    branch: {
      name: 'Branch',
      note: 'Customers go the way whose condition holds for them, else the default way.',
    },
    'branch-any': { name: 'Branch, several ways', note: 'Customers go every way whose condition holds.' },
    'first-of': { name: 'Whichever comes first', note: 'Of the waits behind it, the first to end decides.' },
    parallel: { name: 'At the same time', note: 'Goes all ways at once; waits for all where they meet.' },
    'sub-process': { name: 'Sub-process', note: 'Holds some steps together in a box.' },
    'call-journey': {
      name: 'Call another journey',
      note: 'The customer goes through another journey first.',
    },
    goal: {
      name: 'Goal',
      note: 'The customer did what the journey hopes for: it is counted, the journey goes on.',
    },
    'goal-end': {
      name: 'Goal and end',
      note: 'The customer did what the journey hopes for, and the journey ends.',
    },
    end: { name: 'End', note: 'The journey is over for this customer.' },
    'end-all': { name: 'End everything', note: 'Ends at once, with the other ways still being gone.' },
    sketch: { name: 'Step still open', note: 'A sketch from another tool: replace it by a step.' },
    groups: {
      start: 'Start',
      contact: 'Contact',
      wait: 'Wait',
      branch: 'Branch',
      flow: 'Combine',
      end: 'Goal and end',
    },
  },
})
