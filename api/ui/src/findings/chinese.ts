import { formatDuration } from '../format/duration'
import type { FindingRule, Values, Wording } from './finding-texts'
import { elementName, inputName, whatIs } from './names'

const WINDOWS: Values = {
  CALENDAR_DAY: '同一天',
  CALENDAR_WEEK: '同一周',
  CALENDAR_MONTH: '同一月',
  LIFETIME: '全部时间',
}
const STEPS: Values = {
  split: '分流',
  'update-profile': '更新客户资料',
  'decide-offer': '决定优惠',
  'schedule-start': '按时间表开始',
  'manager-task': '客户经理任务',
}
const FEEL: Values = {
  EMPTY: '表达式是空的',
  TOO_LONG: '表达式太长，或括号嵌套太深',
  TOO_MANY_OPERATORS: '表达式里连续的运算太多',
  NOT_FEEL: '表达式看不懂：不是正确的 FEEL',
  LIST_FILTER: '列表只能按位置取值，例如 [1] 或 [-1]',
  LOOP: '表达式里不能有循环、量词、区间或自定义函数',
}

const name = (element: string | undefined) => elementName(element, 'zh-CN')
const window = (text = '') => WINDOWS[text] ?? `${formatDuration(text, 'zh-CN')}内`
const feel = ({ problem, function: called, input }: Values) =>
  (input ? `“${inputName(input, 'zh-CN')}”：` : '') +
  (problem === 'UNKNOWN_FUNCTION' ? `不能使用函数“${called}”` : (FEEL[problem ?? ''] ?? '表达式不能使用')) +
  '。'

/** The words of each finding in Chinese. */
export const chinese = {
  'several-processes': { wrong: '文件里有多个流程。', mend: '一个文件只放一个旅程：请保留一个流程。' },
  'without-id': {
    wrong: (v: Values) => `里面有一个“${name(v.element)}”没有标识（id）。`,
    mend: '请删掉它，重新画一个。',
  },
  'several-starts': { wrong: '有多个普通的开始。', mend: '请只保留一个；其他的可以改为由事件开始。' },
  'no-start': { wrong: '旅程没有开始。', mend: '请加上一个“开始”，客户从那里进入。' },
  'no-end': { wrong: '旅程没有结束。', mend: '请在客户走完的地方加上“结束”或“目标”。' },
  'only-drawn': {
    wrong: (v: Values) => `“${name(v.element)}”只是图形，不起任何作用。`,
    mend: '可以留着当作说明，也可以删掉。',
  },
  'not-drawn': {
    wrong: (v: Values) => `有 ${v.elements ?? ''} 个步骤或连线没有画出来，看图的人看不到它们。`,
    mend: '请点“文件”里的“自动排版”，把整个旅程重新画一遍。',
  },
  'not-by-the-schema': {
    wrong: (v: Values) => `文件里有内容不符合 BPMN 2.0 的规范（技术说明：${v.detail ?? ''}）。`,
    mend: '多半来自别的工具：请在那里改好再导入，或删掉有关的步骤，在这里重新画。',
  },
  'abstract-task': { wrong: '还没有说明这一步做什么。', mend: '请把它换成一个步骤，例如“发送联系”。' },
  'unsupported-element': {
    wrong: (v: Values) => `Tact 不能执行“${whatIs(v, 'zh-CN')}”。`,
    mend: '请换成面板里的步骤；需要重复时，请画一条回头的路。',
  },
  'not-available-yet': {
    wrong: (v: Values) => `“${STEPS[v.step ?? ''] ?? v.step ?? ''}”暂时还不能使用。`,
    mend: '请先去掉这一步。',
  },
  'call-without-journey': { wrong: '没有说明调用哪个旅程。', mend: '请选择要调用的旅程。' },
  'calls-itself': { wrong: '旅程调用了它自己。', mend: '请改为调用别的旅程，或画一条回头的路。' },
  'send-without-channel': { wrong: '这个联系没有渠道。', mend: '请选择渠道，例如短信。' },
  'send-without-category': { wrong: '这个联系没有类别。', mend: '请选择类别，例如营销。' },
  'send-bad-channel': {
    wrong: (v: Values) => `“${v.value ?? ''}”不是渠道的写法。`,
    mend: '请从列表中选择，例如 SMS；或写一个 FEEL 表达式。',
  },
  'send-unknown-channel': {
    wrong: (v: Values) => `没有“${v.channel ?? ''}”这个渠道。`,
    mend: (v: Values) => `请选择其中之一：${v.known ?? ''}。`,
  },
  'send-bad-category': {
    wrong: (v: Values) => `“${v.value ?? ''}”不是类别的写法。`,
    mend: '请用大写字母，例如 MARKETING；或写一个 FEEL 表达式。',
  },
  'send-bad-priority': {
    wrong: (v: Values) => `优先级“${v.value ?? ''}”不对。`,
    mend: '请填 0 到 100 的整数；或写一个 FEEL 表达式。',
  },
  'send-bad-validFor': {
    wrong: (v: Values) => `有效期“${v.value ?? ''}”不对。`,
    mend: '请填一段时间，例如 2 天；不能用月和年。',
  },
  'send-nothing': { wrong: '这个联系没有内容。', mend: '请填写消息内容。' },
  'send-unknown-input': {
    wrong: (v: Values) => `“发送联系”没有“${v.input ?? ''}”这一项。`,
    mend: '请删掉这一项：它不起作用。',
  },
  'contact-without-goal': {
    wrong: '这个联系之后既没有目标，也没有结束。',
    mend: '请把后面的路引到“目标”或“结束”。',
  },
  'too-many-contacts': {
    wrong: (v: Values) =>
      `同一条路上，${v.endless === 'true' ? `${window(v.window)}会反复进行这个联系` : `这已是${window(v.window)}的第 ${v.contacts ?? ''} 次联系`}；联系政策（规则“${v.policyRule ?? ''}”）只允许 ${v.max ?? ''} 次，` +
      (v.whenReached === 'DEFER' ? '多出的要等。' : '多出的会被拦截。'),
    mend: '请去掉一个联系、换一个渠道，或在中间多等一段时间。',
  },
  'bad-feel': { wrong: feel, mend: '请改正表达式，或用条件表单重新选择。' },
  'message-without-name': { wrong: '没有说明等待哪个事件。', mend: '请选择事件的类型。' },
  'event-never-seen': {
    wrong: (v: Values) => `到现在为止，没有任何渠道报告过事件“${v.event ?? ''}”。`,
    mend: '请检查拼写，或确认将由谁发送。',
  },
  'wait-without-end': {
    wrong: (v: Values) => `如果“${v.event ?? ''}”不发生，客户会永远等在这里。`,
    mend: '请用“先到先走”再加一个等待时间，或加上“停留太久时”。',
  },
  'timer-without-time': { wrong: '没有说明等多久。', mend: '请填等待的时间，或等到哪一天。' },
  'timer-cycle': { wrong: '等待只能结束一次，不能重复。', mend: '请填一段时间或一个日期。' },
  'timer-bad-duration': {
    wrong: (v: Values) => `“${v.value ?? ''}”不是可用的时间长度。`,
    mend: '请填周、天、小时等，例如 3 天；不能用月和年。',
  },
  'timer-bad-date': {
    wrong: (v: Values) => `“${v.value ?? ''}”不是完整的日期和时间。`,
    mend: '请选择日期和时间，并带上时区。',
  },
  'event-gateway-exit': {
    wrong: '“先到先走”之后有一条路不是等待。',
    mend: '每条路的第一步都要是等待：时间或事件。',
  },
  'empty-condition': { wrong: '没有说明谁走这条路。', mend: '请设一个条件。' },
  'condition-not-feel': { wrong: '条件不是用 FEEL 写的。', mend: '请用条件表单重新选择。' },
  'gateway-bad-default': {
    wrong: (v: Values) =>
      v.default === 'CONDITIONAL' ? '默认的路上有条件。' : '默认的路不是这个分支的出口。',
    mend: '请选一条没有条件的出口作为默认的路。',
  },
  'gateway-one-condition': { wrong: '唯一的出口上有条件。', mend: '请去掉条件，或再加一条路。' },
  'gateway-unconditional-exit': { wrong: '这条路没有条件。', mend: '请设一个条件，或把它作为默认的路。' },
  'gateway-without-default': {
    wrong: '分支没有默认的路：不符合任何条件的客户会卡在这里。',
    mend: '请把一条路设为默认。',
  },
  'loose-flow': { wrong: '这条连线有一头没有接上。', mend: '请把两头都接到步骤上。' },
  unreachable: { wrong: '没有路通到这里。', mend: '请接上它，或删掉它。' },
  'dead-end': { wrong: '路到这里就断了。', mend: '请接着画下去，直到“结束”或“目标”。' },
  'loop-without-wait': {
    wrong: '客户会在这个圈里不停地转。',
    mend: '请在圈里加一个等待：等一段时间或等一个事件。固定的日期一过，就不再等待。',
  },
} satisfies Record<FindingRule, Wording>
