import { defineTexts, type Language } from '../language/language'
import { reasonWords } from '../words/reason-texts'
import type { LaunchStanding } from './behind'

export const behindTexts = defineTexts({
  'zh-CN': {
    back: (journey: string, version: number) => `${journey}（第 ${version} 版）`,
    title: (step: string) => `客户：${step}`,
    newestFirst: '最近的在前；再次到来的客户会再次列出',
    which: '哪些客户',
    standing: { ENTERED: '到过这一步的客户', ACTIVE: '停留在这一步的客户', FAILED: '在这一步出错的客户' },
    short: { ENTERED: '到过', ACTIVE: '停留', FAILED: '出错' },
    nobody: {
      ENTERED: '还没有客户到过这一步。',
      ACTIVE: '现在没有客户停留在这一步。',
      FAILED: '没有客户在这一步出错。',
    },
    customer: '客户',
    since: { ENTERED: '到达时间', ACTIVE: '到达时间', FAILED: '出错时间' },
    times: (times: number) => `${times} 次`,
    why: '原因',
    broke: (name: string) => `这一步无法执行，请管理员查看（${name}）`,
    whys: {
      ALREADY_RUNNING: '已经在这个旅程中',
      CUSTOMER_UNKNOWN: '不是登记的客户',
      STEP_FAILED: '这一步无法执行，等待处理',
    },
    launched: {
      title: '一次启动的客户',
      contacts: '这次启动的联系',
      standing: {
        STARTED: '进入过的客户',
        WAITING: '进行中的客户',
        COMPLETED: '完成的客户',
        FAILED: '失败的客户',
        STOPPED: '被停止的客户',
        REFUSED: '未进入的客户',
      },
      short: {
        STARTED: '已进入',
        WAITING: '进行中',
        COMPLETED: '已完成',
        FAILED: '失败',
        STOPPED: '已停止',
        REFUSED: '未进入',
      },
      note: (standing: LaunchStanding) => (standing === 'WAITING' ? '最近进入的在前' : '最近的在前'),
      since: {
        STARTED: '进入时间',
        WAITING: '到达当前步骤的时间',
        COMPLETED: '完成时间',
        FAILED: '出错时间',
        STOPPED: '停止时间',
        REFUSED: '时间',
      },
      nobody: {
        STARTED: '还没有客户进入。',
        WAITING: '现在没有客户在旅程中。',
        COMPLETED: '还没有客户完成旅程。',
        FAILED: '没有客户失败。',
        STOPPED: '没有客户被停止。',
        REFUSED: '没有客户被挡在外面。',
      },
    },
    contacts: (what: string) => `联系：${what}`,
    contactsNote: '最近请求的在前',
    noContacts: '没有这样的联系。',
    home: '首页',
    all: '全部',
    ofLaunch: '一次启动',
    category: '类别',
    channel: '渠道',
    step: '步骤',
    state: '状态',
    reasons: '原因',
    requested: '请求时间',
  },
  en: {
    back: (journey, version) => `${journey}, version ${version}`,
    title: (step) => `Customers at ${step}`,
    newestFirst: 'The latest first; who came again is listed again',
    which: 'Which customers',
    standing: { ENTERED: 'Who came to this step', ACTIVE: 'Who is there now', FAILED: 'Who failed there' },
    short: { ENTERED: 'Came', ACTIVE: 'There now', FAILED: 'Failed' },
    nobody: {
      ENTERED: 'Nobody has come to this step yet.',
      ACTIVE: 'Nobody is there at the moment.',
      FAILED: 'Nobody failed there.',
    },
    customer: 'Customer',
    since: { ENTERED: 'Came at', ACTIVE: 'Came at', FAILED: 'Failed at' },
    times: (times) => `${times} times`,
    why: 'Why',
    broke: (name) => `The step cannot be carried out; an administrator should have a look (${name})`,
    whys: {
      ALREADY_RUNNING: 'On this journey already',
      CUSTOMER_UNKNOWN: 'Not registered as a customer',
      STEP_FAILED: 'The step cannot be carried out and waits for a person',
    },
    launched: {
      title: 'Customers of one launch',
      contacts: 'Contacts of this launch',
      standing: {
        STARTED: 'Who entered',
        WAITING: 'Who is under way',
        COMPLETED: 'Who completed it',
        FAILED: 'Who failed',
        STOPPED: 'Who was stopped',
        REFUSED: 'Who was kept out',
      },
      short: {
        STARTED: 'Entered',
        WAITING: 'Under way',
        COMPLETED: 'Completed',
        FAILED: 'Failed',
        STOPPED: 'Stopped',
        REFUSED: 'Kept out',
      },
      note: (standing) => (standing === 'WAITING' ? 'Who entered last comes first' : 'The latest first'),
      since: {
        STARTED: 'Entered at',
        WAITING: 'At their step since',
        COMPLETED: 'Completed at',
        FAILED: 'Failed at',
        STOPPED: 'Stopped at',
        REFUSED: 'Kept out at',
      },
      nobody: {
        STARTED: 'Nobody has entered yet.',
        WAITING: 'Nobody is under way at the moment.',
        COMPLETED: 'Nobody has completed the journey yet.',
        FAILED: 'Nobody failed.',
        STOPPED: 'Nobody was stopped.',
        REFUSED: 'Nobody was kept out.',
      },
    },
    contacts: (what) => `Contacts: ${what}`,
    contactsNote: 'The latest request first',
    noContacts: 'There are no such contacts.',
    home: 'Home',
    all: 'all',
    ofLaunch: 'of one launch',
    category: 'Category',
    channel: 'Channel',
    step: 'Step',
    state: 'State',
    reasons: 'Reasons',
    requested: 'Asked for at',
  },
})

const CODE = /^[A-Z][A-Z0-9_]*$/

/** Why a customer failed or was kept out, in words: of our codes, or of what broke, which has a technical name. */
export function reasonOf(code: string, tag: Language): string {
  const words: Readonly<Record<string, string>> = behindTexts[tag].whys
  if (Object.hasOwn(words, code)) return words[code]!
  return CODE.test(code) ? reasonWords(code, tag) : behindTexts[tag].broke(code)
}
