/** Words of the self-test (自检): the names of its steps and what it says when a host does not keep its promise. */

export const contractSteps = {
  'read-sheets': '读出各工作表',
  'read-one-sheet': '只读指定的工作表',
  'read-values': '文字、数字、是否、日期、百分数、18 位代码和换行都照原样读出',
  'read-errors': '读出错误值',
  'read-hidden-rows': '分得清隐藏的行',
  'read-rows': '按行号读出各行，空行没有内容',
  'read-rows-absent': '工作表不在时说明白',
  'write-values': '写入数字、文字和是否',
  'write-text': '以 = + - @ 和撇号开头的文字不会变成公式',
  'write-digits': '数字样子的文字仍是文字',
  'write-number-over-text': '原来是文字的单元格可以写入数字',
  'write-dates': '写入日期和百分数',
  'write-blank': '清空单元格',
  'write-outside': '写到已有内容之外',
  'write-last-counts': '同一单元格写几次，以最后一次为准',
  'write-absent': '工作表不在时不写，别处也不变',
  'write-marked': '有标注时照样能写，去掉标注后还在',
  'mark-read': '标注不改变读出的内容',
  'mark-hidden': '状态列和标注所加的工作表不会读出来',
  'mark-again': '重新标注后，去一次就全部去掉',
  'mark-none': '没有标注时说明白',
  'mark-absent': '工作表不在时不标注',
  'mark-state': '知道有没有标注',
  'notes-keep': '保存、替换和去掉设置',
  'notes-long': '保存很长的设置',
  'notes-marks': '设置不受标注影响',
  'notes-hidden': '设置不会读出来',
  progress: '进度只进不退',
  'cancel-before': '开始前取消，什么都不变',
  'cancel-midway': '中途取消，恢复原样',
  'live-name': '说出文件名',
  'live-select': '选中单元格并说出位置',
  'live-listen': '听得到别人的改动，不把自己的写入当成改动',
} as const;

/** What a step says when it fails. */
export const contractFaults = {
  differs: '{what}：应为 {expected}，看到 {seen}',
  refused: '{what}：没有做成，回答是 {seen}',
  accepted: '{what}：应当回答 {expected}，却做成了',
  threw: '{what}：应当抛出 {expected}，看到 {seen}',
  backwards: '进度从 {from} 变到 {to}',
  notHeard: '等了 {milliseconds} 毫秒，没有听到改动',
  noOutside: '这里不能从外面改动单元格',
} as const;

/** What a step looked at. */
export const contractSubjects = {
  read: '读工作表', rows: '读行', write: '写入', mark: '标注', unmark: '去标注', isMarked: '是否有标注',
  notes: '读设置', keepNotes: '保存设置', names: '工作表名', cancel: '取消', name: '文件名', place: '所在位置',
  select: '选中', listen: '监听', changes: '听到的改动', open: '准备工作表', close: '收拾工作表',
} as const;
