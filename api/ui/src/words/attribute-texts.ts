import { defineTexts, type Language } from '../language/language'

/** Attributes that many banks keep under the same names. */
const attributeTexts = defineTexts({
  'zh-CN': {
    firstName: '名字',
    lastName: '姓氏',
    name: '姓名',
    title: '称谓',
    gender: '性别',
    age: '年龄',
    birthday: '生日',
    city: '城市',
    balance: '余额',
    salary: '工资',
    income: '收入',
    card: '银行卡',
    salaryDay: '发薪日',
    depositMaturesInDays: '存款还有几天到期',
    depositMaturesOn: '存款到期日',
    cardIdleDays: '银行卡闲置天数',
    language: '语言',
    occupation: '职业',
    segment: '客群',
    riskLevel: '风险等级',
    since: '开户日期',
  },
  en: {
    firstName: 'First name',
    lastName: 'Last name',
    name: 'Full name',
    title: 'Title',
    gender: 'Gender',
    age: 'Age',
    birthday: 'Birthday',
    city: 'City',
    balance: 'Balance',
    salary: 'Salary',
    income: 'Income',
    card: 'Card',
    salaryDay: 'Salary day',
    depositMaturesInDays: 'Days until the deposit matures',
    depositMaturesOn: 'Deposit matures on',
    cardIdleDays: 'Days the card was idle',
    language: 'Language',
    occupation: 'Occupation',
    segment: 'Segment',
    riskLevel: 'Risk level',
    since: 'Customer since',
  },
})

/** Values of a customer that are no attributes. */
const pathTexts = defineTexts({
  'zh-CN': {
    'customer.tier': '客户等级',
    'customer.branch': '所属网点',
    'customer.customerId': '客户编号',
    'customer.timeZone': '时区',
    'contact.decision': '上一次联系的结果',
    'event.type': '发生的事件',
  },
  en: {
    'customer.tier': 'Tier',
    'customer.branch': 'Branch',
    'customer.customerId': 'Customer id',
    'customer.timeZone': 'Time zone',
    'contact.decision': 'The latest contact',
    'event.type': 'The event that happened',
  },
})

/** An attribute in words; one that is not known here by its name. */
export function attributeWords(name: string, tag: Language): string {
  const texts: Readonly<Record<string, string>> = attributeTexts[tag]
  return Object.hasOwn(texts, name) ? texts[name]! : name
}

/** A value that is no attribute, in words; nothing where there are none for it. */
export function knownPathWords(path: readonly string[], tag: Language): string | null {
  const texts: Readonly<Record<string, string>> = pathTexts[tag]
  const whole = path.join('.')
  return Object.hasOwn(texts, whole) ? texts[whole]! : null
}

/** What an expression reads, in words. */
export const pathWords = (path: readonly string[], tag: Language): string =>
  knownPathWords(path, tag) ?? attributeWords(path.at(-1) ?? '', tag)
