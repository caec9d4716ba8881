import { defineTexts } from '../language/language'

/** The roles as people call them. */
export const roleTexts = defineTexts({
  'zh-CN': {
    MARKETER: '营销人员',
    APPROVER: '审批人',
    CHANNEL: '渠道',
    COMPLIANCE: '合规人员',
    MANAGER: '客户经理',
    ADMIN: '管理员',
  },
  en: {
    MARKETER: 'Marketer',
    APPROVER: 'Approver',
    CHANNEL: 'Channel',
    COMPLIANCE: 'Compliance',
    MANAGER: 'Relationship manager',
    ADMIN: 'Administrator',
  },
})
