/** The sentences of the commands that make documents: help, progress, what was done. */

export const documentHelp = {
  document: '生成 Word 文件：附件、审核表、周报、公示名单等；不写种类则列出全部种类',
  kinds: '文件种类，可写几种；all 为全部种类，各做通常要的那些',
  from: '核查结果（check --out 写出的 .json），或要先核查的 .xlsx 工作簿',
  settings: '活动设置 campaign.yaml；不写则用示例值，用到的文件标“示例”',
  out: '写到哪个文件夹，默认在 --from 的旁边',
  enterprise: '只做这些企业的（名称或统一社会信用代码）',
  templates: '自己改过的模板所在的文件夹，同名的取代自带的',
  name: '文件名的写法，例如 {序号}_{企业名称}_专家审核表；标签：序号 企业名称 行业 指标表 县区 文件',
  zip: '不写文件夹，只写一个压缩包',
  merge: '同一种类的合并起来，每个文件最多合并几份，默认 100',
  pdf: '另外生成 PDF，须装有 LibreOffice；字体以本机装有的为准',
  date: '工作簿按哪一天生效的指标核查（YYYY-MM-DD），默认今天',
  init: '写一份带说明的活动设置 campaign.yaml，已有的不覆盖',
  initFolder: '写到哪个文件夹，默认当前文件夹',
  template: '核对自己改过的模板，查看可用的标签',
  templateCheck: '逐处核对模板里的标签：不认识的、没有成对的、放错地方的',
  templateFiles: '要核对的 .docx 模板',
  templateFields: '列出模板里可用的全部标签',
  templateWord: '另写成一份 Word 文件',
  examples: `
示例：
  npm run -s grading -- init
  npm run -s grading -- document all --from 清单.xlsx --settings campaign.yaml --out 文件
  npm run -s grading -- document audit-form --from 结果/清单.核查结果.json --zip
`,
  exitCodes: `
退出码：
  0  全部做成，内容齐全
  1  有文件缺少内容，或者有的没有做成
  2  输入读不了或命令写法有误，没有写任何文件
  3  程序自身的错误
  130  用户中断，已写好的都是完整的
`,
} as const;

export const commandTexts = {
  all: 'all',
  folder: '文件',
  kindsTitle: '可写的种类',
  kindsHeadings: ['种类', '文件'],
  allTitle: '以上全部，各做通常要的那些',
  noFrom: '没有写 --from。写法：grading document {kind} --from 清单.xlsx --out 文件',
  noKind: '没有写文件种类。写法：grading document all --from 清单.xlsx --out 文件',
  zipAndPdf: '--zip 和 --pdf 不能一起用。先不加 --zip 生成文件和 PDF，再自己压缩。',
  badMerge: '--merge 后面写的是“{seen}”，须为 2 到 {limit} 的整数。',
  emptyOption: '{option} 后面是空的。',
  sampleSettings: '没有指定活动设置（--settings）：用示例值，用到的文件都标“示例”。用 grading init 写一份来改。',
  stillSamples: '活动设置里还有示例：{names}。用到活动设置的文件都标“示例”。',
  separator: '、',
  nothing: '没有可做的文件。',
  leftOut: '  {title}：另有 {count} 份按惯例不做，单独写种类即做全部。',
  nameUnused: '--name 只用于按企业或按指标表各做一份的文件：“{titles}”仍用原来的名称。',
  dateUnused: '--date 没有用上：核查结果已按 {date} 核查，要换日期须重新核查工作簿。',
  noneOf: '{title}：没有适用的，不做。',
  planned: '将做 {documents} 份文件。',
  lacking: '其中 {documents} 份缺少内容，逐份列在“{file}”里：',
  lackingInZip: '其中 {documents} 份缺少内容，逐份列在压缩包的“{file}”里：',
  fact: '  {fact}（{documents} 份）',
  moreFacts: '  另有 {count} 项',
  progress: '生成 {done}/{total} {path}',
  pdfProgress: '转成 PDF {done}/{total}',
  pdfFonts: 'PDF 用的是本机的字体：没有装仿宋_GB2312、方正小标宋简体等的，版面只供预览，正式件请在 Word 里另存。',
  kindCount: '  {title}：{count} 份',
  writtenFolder: '已写入 {folder}：{count} 份，{seconds} 秒。',
  writtenZip: '已写入 {path}：{count} 份，{seconds} 秒。',
  mergedInto: '合并成 {files} 个文件。',
  pdfCount: '另有 PDF {count} 份。',
  failed: '{count} 份没有做成，原因见上。',
  moreFailures: '另有 {count} 份也是这样：{reason}',
  renamed: '{count} 份已被人改过，没有覆盖，新的另存为带编号的文件，例如 {path}。',
  interrupted: '已中断：写好的 {count} 份都是完整的，其余没有写。',
  interruptedZip: '已中断，没有写压缩包。',
  initWritten: '已写入 {path}。把其中的示例换成本地的实际内容，再用 --settings 指定它。',
  templateGood: '{file}：没有发现问题（按“{title}”可用的标签核对）。',
  templateGoodForAny: '{file}：没有发现问题（文件名不是文件种类，按全部标签核对）。',
  dictionaryHeadings: ['标签', '用于', '含义'],
  dictionaryWritten: '已写入 {path}。',
  startTitle: 'Word 文件（没有活动设置，用示例值，用到的文件都标“示例”）',
  startLacking: '其中 {documents} 份缺少内容，见 {file}。',
} as const;

/** `{detail}` of DOC_008. */
export const pdfFaults = { nothing: 'LibreOffice 没有写出文件', late: '{seconds} 秒没有完成', ended: 'LibreOffice 以 {code} 结束：{said}' } as const;
