/** What empty fields of a form say until somebody fills them. */

export const controlTexts = {
  text: '点击填写',
  multiLine: '点击填写，可换行',
  choice: '请选择',
  date: '选择日期',
  dateFormat: 'yyyy年M月d日',
} as const;
