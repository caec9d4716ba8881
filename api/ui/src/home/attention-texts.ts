import { defineTexts } from '../language/language'

/** What needs somebody, in words. */
export const attentionTexts = defineTexts({
  'zh-CN': {
    dead: (_count: number, shown: string) => `${shown} 项工作多次失败后停下，等待重试`,
    failing: (journey: string, customers: number) =>
      `旅程“${journey}”有 ${customers} 位客户卡在失败的步骤，请管理员重试`,
    failed: (journey: string, customers: number) =>
      `旅程“${journey}”最近一次启动有 ${customers} 位客户失败且不能重试，请改好旅程、发布后重新启动`,
    policy: (version: number, by: string) => `联系政策第 ${version} 版等待审批，提交人 ${by}`,
    budget: (campaign: string, by: string) => `活动“${campaign}”的预算等待审批，提交人 ${by}`,
    review: (journey: string, version: number, by: string) =>
      `旅程“${journey}”第 ${version} 版等待审批，提交人 ${by}`,
    refused: (journey: string, version: number) => `旅程“${journey}”第 ${version} 版被退回`,
    paused: (journey: string, left: number) => `旅程“${journey}”的一次启动已暂停，还有 ${left} 位客户未进入`,
    draft: (journey: string, version: number, errors: number) =>
      `旅程“${journey}”第 ${version} 版草稿还有 ${errors} 个错误`,
    ready: (journey: string, version: number) => `旅程“${journey}”第 ${version} 版草稿没有错误，可以提交审核`,
    more: {
      failing: '还有更多旅程有客户失败，请看旅程列表',
      policy: '联系政策还有更多版本，请看全部版本',
      budget: '还有更多活动，请看活动列表里的预算',
      review: '还有更多旅程在审核中，请看旅程列表',
      refused: '还有更多旅程被退回，请看旅程列表',
      paused: '还有更多启动已暂停，请看启动记录',
      draft: '您还有更多草稿，请看旅程列表',
    },
  },
  en: {
    dead: (count, shown) =>
      count === 1
        ? '1 piece of work was given up and waits to be tried again'
        : `${shown} pieces of work were given up and wait to be tried again`,
    failing: (journey, customers) =>
      `In “${journey}” ${customers === 1 ? '1 customer is' : `${customers} customers are`} stuck at a step that failed; ask an administrator to have it tried again`,
    failed: (journey, customers) =>
      `The last launch of “${journey}” failed for ${customers === 1 ? '1 customer' : `${customers} customers`} for good; mend the journey, have it published and launch it again`,
    policy: (version, by) => `Contact policy, version ${version}, waits for approval; proposed by ${by}`,
    budget: (campaign, by) => `The budget of “${campaign}” waits for approval; proposed by ${by}`,
    review: (journey, version, by) =>
      `Journey “${journey}”, version ${version}, waits for approval; submitted by ${by}`,
    refused: (journey, version) => `Journey “${journey}”, version ${version}, was refused`,
    paused: (journey, left) =>
      `A launch of “${journey}” is paused; ${left === 1 ? '1 customer has' : `${left} customers have`} yet to enter`,
    draft: (journey, version, errors) =>
      `Your draft of “${journey}”, version ${version}, has ${errors === 1 ? '1 error' : `${errors} errors`}`,
    ready: (journey, version) => `Your draft of “${journey}”, version ${version}, is ready to be submitted`,
    more: {
      failing: 'More journeys have customers who failed: see the list of journeys',
      policy: 'The contact policy has more versions: see all of them',
      budget: 'There are more campaigns: see their budgets in the list',
      review: 'More journeys are in review: see the list of journeys',
      refused: 'More journeys were refused: see the list of journeys',
      paused: 'More launches are paused: see the list of launches',
      draft: 'You have more drafts: see the list of journeys',
    },
  },
})
