import { defineTexts } from '../../language/language'

export const submitTexts = defineTexts({
  'zh-CN': {
    submit: '提交审核',
    title: '提交审核',
    note: '提交后，这个版本由他人审批，不能再修改。',
    comment: '给审批人的说明（可不填）',
    errors: (n: string) => `还有 ${n} 个必须修改的问题，改完才能提交。`,
    unsaved: '改动还没有保存，不能提交。',
    cancel: '取消',
  },
  en: {
    submit: 'Submit for review',
    title: 'Submit for review',
    note: 'Somebody else decides on it then; this version can no longer be changed.',
    comment: 'What should the approver know? (optional)',
    errors: (n) =>
      n === '1' ? 'One finding is to be mended first.' : `${n} findings are to be mended first.`,
    unsaved: 'What is drawn is not saved yet, so it cannot be submitted.',
    cancel: 'Cancel',
  },
})
