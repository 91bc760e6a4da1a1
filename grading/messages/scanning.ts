/** The words that fill `{detail}`, `{seen}`, `{what}` and `{limit}` of FILE_* when a workbook cannot be read. */

/** Why a part is not well-formed or not what it has to be. */
export const partDetails = {
  attributes: '标签的属性写法有误',
  tagTooLong: '有一个标签过长',
  tagNotClosed: '内容中断，标签没有写完',
  elementNotClosed: '内容中断，元素没有结束',
  elementMismatch: '元素没有成对出现',
  strayText: '根元素之外有文字',
  noRoot: '没有内容',
  severalRoots: '根元素不止一个',
  badMarkup: '有不认识的标记',
  tooDeep: '嵌套过深',
  absent: '压缩包里没有这个部件',
  inflate: '解压不出来或校验不符',
  encryptedEntry: '压缩包的这一项有密码',
  encoding: '文字编码不是 {encoding}',
  unknownEncoding: '不认识的文字编码 {encoding}',
  wrongRoot: '根元素是 {seen}，应为 {expected}',
  sharedString: '第 {row} 行引用了不存在的共享字符串 {seen}',
  address: '单元格位置“{seen}”超出工作表的范围',
  noRelation: '工作表“{sheet}”没有对应的部件',
  unnamedPart: '（工作簿）',
  unexpected: '读取中断：{message}',
} as const;

/** Why the archive as a whole cannot be read. */
export const archiveDetails = {
  directory: '目录读不出来',
  duplicate: '部件 {part} 出现了两次',
} as const;

/** What a file turned out to be instead of a workbook. */
export const fileKinds = {
  html: '网页 HTML',
  xmlSpreadsheet: 'XML 表格 2003',
  xml: 'XML 文本',
  text: '纯文本，可能是 CSV',
  pdf: 'PDF',
  image: '图片',
  rar: 'RAR 压缩包',
  sevenZip: '7z 压缩包',
  gzip: 'gzip 压缩包',
  ole: '旧版 Office 文档，不是表格',
  word: 'Word 文档',
  presentation: '演示文稿',
  openDocument: 'OpenDocument 文档',
  binaryWorkbook: '二进制工作簿 .xlsb',
  zip: '普通压缩包',
  bytes: '字节 {bytes}',
} as const;

/** What to do with each of them, without the full stop. */
export const fileFixes = {
  table: '用 Excel 或 WPS 打开后，另存为“Excel 工作簿（*.xlsx）”再核查',
  picture: '请提供方发来 .xlsx 原表；没有原表时，把内容录入到 .xlsx 里再核查',
  document: '把其中的企业清单复制到新建的 .xlsx 工作簿里，再核查那个工作簿',
  archive: '先解压，再打开里面的 .xlsx 企业清单',
  unknown: '确认选的是 .xlsx 企业清单；打不开时请提供方重新发送',
} as const;

/** What a cap counts, and how it is written. */
export const limitNames = {
  fileBytes: '文件大小',
  entries: '压缩包中的部件数',
  entryBytes: '部件 {part} 解压后的大小',
  totalBytes: '解压后的总大小',
  ratio: '部件 {part} 的压缩比',
  cells: '单元格总数',
  merges: '合并区域数',
  textLength: '单个单元格的字符数',
  strings: '共享字符串数',
  sheets: '工作表数',
  megabytes: '{count} MB',
  more: '{limit} 以上',
} as const;
