/** The sentences of the terminal: help, progress, summaries. */

export const helpTexts = {
  program: '绩效分级助手：按绩效分级指标逐家核查企业清单，标出问题单元格，说明差距与依据。数据不出本机。',
  usage: '用法：',
  commands: '命令：',
  options: '选项：',
  arguments: '参数：',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  version: '显示版本',
  check: '核查一个或几个工作簿；加 --out 时另写标注后的副本、结果和报告，原文件不改动',
  files: '要核查的 .xlsx 工作簿',
  date: '按哪一天生效的指标核查（YYYY-MM-DD），默认今天',
  edition: '指定指标版本，默认取该日生效的最新版本',
  packs: '自己的指标包文件夹，其中同行业的指标包取代自带的',
  target: '一律按这个等级找差距（例如 A；没有这一级的表取最接近的更高等级），默认按各行申报的等级',
  format: '屏幕上的输出：table 汇总表，json 完整结果，markdown 问题清单，xlsx 只写文件',
  out: '把标注后的副本、结果 JSON、核查报告写到这个文件夹',
  unmark: '去掉本工具留下的全部标注，另存为一个副本',
  unmarkFile: '核查后另存的 .xlsx 工作簿',
  unmarkOut: '写到哪个文件夹，默认与原文件同一处',
  indicators: '列出指标：每级要求、依据、可信度',
  industry: '行业或指标表的名称，不写则列出全部行业',
  indicatorsFormat: '输出 table 或 json',
  exitCodes: `
退出码：
  0  没有发现问题
  1  发现问题（改表、未达标、缺数据或需人工核查）
  2  输入读不了或命令写法有误，另有文件时其余照常核查
  3  程序自身的错误
  130  用户中断
`,
  examples: `
示例：
  npm run -s grading -- check 清单.xlsx --out 结果
  npm run -s grading -- check 清单.xlsx --target A --format markdown
  npm run -s grading -- unmark 结果/清单.已核查.xlsx
  npm run -s grading -- indicators 水泥
  npm run -s grading -- document all --from 清单.xlsx --out 文件
`,
} as const;

export const interfaceTexts = {
  reading: '读取 {file}',
  readingAt: '读取 {file} {percent}%',
  grading: '核查 {done}/{total} 行',
  marking: '标注 {file}',
  writing: '写入 {file}',
  cancelled: '已中断，没有写入任何文件。',
  checkedCounts: '共核查企业 {enterprises} 家、{lines} 行；未判级 {notGraded} 行。',
  findingCounts: '改表 {problems} 处，未达标 {notMet} 项，缺数据 {missing} 项，需人工核查 {review} 项。',
  editionLine: '依据：{name}（{document}），适用日期 {date}。',
  referenceLine: '等级依据中有待核或待填的指标，标“参考”；结论供审核参考，以审核机关认定为准。',
  gradesTitle: '各行业等级',
  gradesHeadings: ['行业/指标表', '行数', '等级分布', '待定'],
  shortfallsTitle: '最常见的未达标项',
  shortfallLine: '{rank}. {title}（{dimension}，{table}）：{lines} 行未达标',
  shortfallRequirement: '   要求  {grade}：{requirement}（{lines} 行）',
  shortfallRemedy: '   怎么做  {remedy}',
  noShortfall: '没有未达标项。',
  problemsTitle: '需要改表的地方',
  unreadColumns: '工作表“{sheet}”中这些列没有对应的字段，没有读取：{columns}',
  noPackLines: '{count} 行的行业还没有指标包，没有判级。',
  moreProblems: '另有 {count} 处，见标注后的工作簿或用 --format markdown 全部列出。',
  filesTitle: '已写入',
  fileLine: '  {path}',
  noFindings: '没有发现问题。',
  nextOpen: '下一步：打开 {marked}，按“核查结果”表逐条点开单元格改正，改完再核查一次。',
  nextWorkbench: '没有合适的 Excel：双击 {workbench}，在浏览器里打开、核查、改正、另存，离线可用。',
  nextOwn: '核查自己的清单：npm run -s grading -- check 清单.xlsx --out 结果',
  markdownTitle: '# 核查结果',
  markedName: '{stem}.已核查{number}.xlsx',
  reportName: '{stem}.核查报告.xlsx',
  resultName: '{stem}.核查结果.json',
  plainName: '{stem}.去标注{number}.xlsx',
  numbered: '({number})',
  allFiles: '全部',
  defaultFolder: '核查结果',
  unmarked: '已去掉标注：{path}',
  packsWithProblems: '以下指标包有问题，没有核查。改正后再试：',
  industryUnknown: '没有名为“{seen}”的行业或指标表。可选：{known}。',
  industryWithoutPack: '“{name}”还没有指标包。',
  industryHeadings: ['序号', '行业', '指标表', '等级', '指标', '转述', '待核', '待填'],
  industryNoPack: '（尚无指标包）',
  tableTitle: '{table}　等级：{grades}（{confidence}）',
  indicatorTitle: '{dimension}｜{title}（{id}，{confidence}）',
  indicatorRequirement: '    {grade}：{text}〔{confidence}〕',
  indicatorReference: '    依据：{reference}{address}',
  indicatorEvidence: '    佐证：{evidence}',
  usageMissingFile: '没有写要处理的文件。写法：{usage}',
  usageUnknown: '命令写法有误：{detail}。用 --help 查看写法。',
  usageDate: '--date 填的是“{seen}”，须为日期，例如 2020-09-01。',
  usageOut: '--out 后面是空的，须写一个文件夹。',
  usageFormat: '--format 填的是“{seen}”，须为 {choices} 之一。',
  usageTarget: '--target 填的是“{seen}”，指标版本中没有这个等级，须为 {choices} 之一。',
  usageOptionValue: '选项 {option} 后面没有写值。用 --help 查看写法。',
  usageUnknownOption: '没有选项 {option}。用 --help 查看写法。',
  usageUnknownCommand: '没有命令 {command}。可用的命令：{known}。',
  separator: '、',
} as const;

/** Why the system refused a file or folder, by its code. */
export const systemReasons = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '只读',
  EBUSY: '正被其他程序占用',
  ENOSPC: '磁盘已满',
  EEXIST: '同名文件挡住了文件夹',
  ENOTDIR: '路径中有一段是文件',
  EISDIR: '这是文件夹',
  NOTAFILE: '这不是普通文件',
  ENOENT: '路径不存在',
  NOFOLDER: '这里不能建文件夹',
  NAMESTAKEN: '同名文件的编号已经用完',
} as const;
