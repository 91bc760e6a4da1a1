/** Words of the pane's dialogs: 列对应, 安全修正, 忽略, 自检, 关于. */

export const dialogLabels = {
  close: '关闭',
  cancel: '取消',
} as const;

export const mappingLabels = {
  title: '列对应',
  intro: '这些列的标题不能确定指哪一项。选好后记在工作簿里，下次不再问；标题相同的列在各工作表里一律照此读取。',
  none: '没有不能确定的列。',
  column: '{sheet} {letters}列',
  places: '用于：{list}',
  noPlaces: '核查过的表里没有这个标题',
  separator: '、',
  heading: '标题“{heading}”',
  noHeading: '（没有标题）',
  examples: '例：{list}',
  noExamples: '这一列还没有内容',
  choose: '“{heading}”列读作',
  later: '以后再定',
  settled: '已确定',
  settledIntro: '以前确定的列对应，可以改，也可以不再指定。',
  forget: '不再指定（按标题辨认）',
  skip: '不读这一列',
  likely: '可能是',
  others: '其他字段',
  confirm: '确认并重新核查',
} as const;

export const mendsLabels = {
  title: '安全修正',
  intro: '只改写法，不改内容。改之前先看一遍，勾选要改的。',
  none: '没有可以安全修正的单元格。',
  planning: '正在查找可以修正的单元格…',
  kindCount: '{kind}（{count}）',
  before: '改前',
  after: '改后',
  item: '{address} {heading}：{before} 改为 {after}',
  apply: '修正 {count} 处',
  selectAll: '全选',
  chosen: '已选 {chosen}，共 {total}',
  list: '可以修正的单元格',
} as const;

export const ignoreLabels = {
  title: '忽略并说明理由',
  one: '{place} {title}',
  many: '共 {count} 条，写同一个理由。',
  keeps: '理由记在工作簿里；单元格内容改变后会重新提示。',
  reason: '理由',
  placeholder: '例如：已现场核实，见某月某日记录',
  required: '写明理由，方便以后查对。',
  confirm: '忽略',
} as const;

export const selfTestLabels = {
  title: '自检',
  intro: '在没有内容的新工作簿里做：临时加几张表，试一遍读、写、标注，完成后删去。',
  run: '开始自检',
  again: '再试一次',
  stop: '停止',
  running: '正在自检：{done}/{total}',
  outcomes: { passed: '通过', failed: '没有通过', skipped: '跳过' },
  summary: '通过 {passed} 项，没有通过 {failed} 项，跳过 {skipped} 项。',
  failed: '自检没有做完（{detail}）。关闭其他工作簿，退出单元格编辑后再试一次。',
  save: '保存报告',
  copy: '保存不了时，全选复制下面的报告',
  steps: '自检步骤',
  fileName: '自检报告.json',
} as const;

export const aboutLabels = {
  title: '关于绩效分级助手',
  version: '版本',
  edition: '指标依据',
  from: '{name}（{document}），自 {from} 起',
  place: '运行在',
  places: { excel: 'Excel', wps: 'WPS 表格', workbench: '工作台（浏览器）', memory: '内存' },
  wps: 'WPS 表格（实验性：还没有在正式版本上逐一试过，请先在副本上使用）',
  privacy: '数据不出本机：表格内容不上传，也不联网核查。',
  disclaimer: '结论供审核参考，以审核机关认定为准。',
} as const;
