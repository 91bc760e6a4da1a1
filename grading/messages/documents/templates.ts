/** TEMPLATE_*: a template that staff edited in Word cannot be filled as it is. `where` names the part, the table row and the text. */
import type { MessageTemplate } from '../template.ts';

const seeFields = '可用的标签见 grading template fields。';

export const templateMessages = {
  TEMPLATE_001: { title: '不是 Word 文件', text: '这个文件不是 .docx，里面没有 Word 正文。', fix: '在 Word 或 WPS 中另存为“Word 文档（*.docx）”后再用。' },
  TEMPLATE_002: { title: '旧格式或加了密码', text: '这是旧的 .doc 文件，或者设了打开密码。', fix: '去掉密码，另存为“Word 文档（*.docx）”。' },
  TEMPLATE_003: { title: '模板太大', text: '模板超过 {limit} MB。', fix: '压缩或删去模板里的图片。' },
  TEMPLATE_004: { title: '模板带宏', text: '模板里有宏。', fix: '另存为不带宏的“Word 文档（*.docx）”。' },
  TEMPLATE_005: { title: '模板已损坏', text: '{part} 读不出来，文件可能没有保存完整。', fix: '在 Word 中用“打开并修复”打开，另存后再用。' },
  TEMPLATE_006: { title: '模板带外部定义', text: '部件 {part} 带有文档类型定义（DTD），Word 不会写出这种内容。', fix: '换用 Word 或 WPS 保存的文件。' },
  TEMPLATE_007: { title: '模板里的路径不对', text: '模板的压缩包里有指到文件之外的路径（如“..”、盘符或反斜杠），Word 不会写出这种内容。', fix: '来源可靠的，在 Word 或 WPS 中打开后另存为“Word 文档（*.docx）”再用；不可靠的不要用。' },
  TEMPLATE_008: { title: '模板展开后太大', text: '模板解压之后超过 {limit} MB。', fix: '压缩或删去模板里的图片；文件本身不大却这样的，确认来源可靠再用。' },
  TEMPLATE_009: { title: '模板内容太多', text: '模板的内容远远多过一份公文，填写起来会很慢。', fix: '把正文复制到新文档，只留要填写的内容。' },
  TEMPLATE_010: { title: '标签不在字典里', text: '{where}：没有标签“{tag}”。', fix: `改为“{suggestion}”，或删去它。${seeFields}` },
  TEMPLATE_011: { title: '标签不在字典里，也没有相近的', text: '{where}：没有标签“{tag}”。', fix: `删去它，或改用字典里的标签。${seeFields}` },
  TEMPLATE_012: { title: '这种文件没有这个标签的值', text: '{where}：“{tag}”在“{kind}”里没有值，只用于{kinds}。', fix: '删去它，或换用别的标签。' },
  TEMPLATE_013: { title: '标签要放在列表里', text: '{where}：“{tag}”是列表“{list}”里的一项。', fix: '把它放在 {open} 和 {close} 之间。' },
  TEMPLATE_014: { title: '列表或条件写成了文字', text: '{where}：“{tag}”不是一段文字，而是列表或条件。', fix: '改写为 {open}…{close}，中间写要重复或保留的内容。' },
  TEMPLATE_015: { title: '没有结束标签', text: '{where}：“{open}”没有对应的结束标签。', fix: '在要重复或保留的内容之后写“{close}”。' },
  TEMPLATE_016: { title: '没有开始标签', text: '{where}：“{close}”没有对应的开始标签。', fix: '删去它，或在前面补上“{open}”。' },
  TEMPLATE_017: { title: '标签交叉', text: '{where}：这里应当先结束“{expected}”，却写着“{close}”。', fix: '里层的先结束，外层的后结束；调整两个结束标签的先后。' },
  TEMPLATE_018: { title: '花括号少了结尾', text: '{where}：“{seen}”后面没有找到“{brace}”。', fix: '在同一段文字里写全一对花括号；不是标签的，删去花括号。' },
  TEMPLATE_019: { title: '花括号少了开头', text: '{where}：“{seen}”前面没有找到“{brace}”。', fix: '在同一段文字里写全一对花括号；不是标签的，删去花括号。' },
  TEMPLATE_020: { title: '标签被拆开', text: '{where}：标签“{tag}”一部分在超链接、修订或内容控件里，一部分在外面。', fix: '接受修订，取消超链接，或删去后在一处重新键入整个标签。' },
  TEMPLATE_021: { title: '列表或条件在内容控件里', text: '{where}：“{tag}”在内容控件里，不能重复。', fix: '把开始和结束标签都移到内容控件之外。' },
  TEMPLATE_022: { title: '开始和结束不在一处', text: '{where}：“{open}”和“{close}”不在同一个表格、单元格或文本框里。', fix: '把两个标签放在同一处：同在正文，同在一个单元格，或同在一个表格的行里。' },
  TEMPLATE_023: { title: '标签的选项写错', text: '{where}：标签“{tag}”方括号里的选项读不懂。', fix: '选项只有 [loopOver: "row"]、[loopOver: "column"]、[loopOver: "paragraph"]、[loopOver: "content"] 四种。' },
  TEMPLATE_024: { title: '空标签', text: '{where}：花括号里没有内容。', fix: '写上标签的名称，或删去花括号。' },
  TEMPLATE_025: { title: '这里的标签不会填写', text: '{where}：“{tag}”在{part}里，{part}里的标签不会填写。', fix: '移到正文、页眉、页脚或文本框里。' },
  TEMPLATE_026: { title: '模板不能填写', text: '按示例内容试填没有成功：{detail}。', fix: '删去最近改动的标签重新键入，再检查一次。' },
  TEMPLATE_027: { title: '会按列重复', text: '{where}：“{open}”和“{close}”上下对着，会把整列重复。', fix: '要重复行的，把结束标签放到同一行最后一格，或写成 {byRow}。' },
  TEMPLATE_028: { title: '有的页上没有文件标记', text: '{pages}的页眉里没有标签“{tag}”，用示例值或者等级仅供参考时，这些页上看不出来。', fix: '在这些页眉里写上 {tag}；不需要标记的文件，它自己是空的，不占地方。' },
  TEMPLATE_029: { title: '缺少主要的标签', text: '没有用到 {tags}，做出的“{kind}”里就没有这项内容。', fix: '漏了的补上，有意不写的不用管，文件照样生成。' },
  TEMPLATE_030: { title: '正文是空的', text: '模板的正文里一个字也没有。', fix: '写上正文和标签，或者从自带的模板改起。' },
  TEMPLATE_033: { title: '列表套着它自己', text: '{where}：“{tag}”已经在同一个列表“{list}”里面。', fix: '删去里面的一对标签，或者检查前一个列表的结束标签是不是漏了。' },
  TEMPLATE_040: { title: '引用了文件之外的内容', text: '{where}：{what}在文件之外（{target}），打开做出的文件时会去读取它。', fix: '{remedy}。' },
  TEMPLATE_041: { title: '带有嵌入的内容', text: '{where}：这里有{what}，会跟着进到做出的每一份文件里。', fix: '{remedy}。' },
  TEMPLATE_042: { title: '不能用的域', text: '{where}：域“{field}”会读取别的文件或运行程序，也可能读不懂。', fix: '把光标放在它上面按 Ctrl+Shift+F9 变成文字，或者删去。页码、日期、目录、交叉引用、网址链接这些域可以用。' },
  TEMPLATE_043: { title: '还有没列出的问题', text: '问题太多，只列出前 {count} 处。', fix: '先改好列出的，再检查一次。' },
} as const satisfies Record<string, MessageTemplate>;

/** What a template refers to, and how the user gets rid of it. */
export const templateContents = {
  picture: { what: '图片', remedy: '删去它，用“插入—图片”重新插入，不要选“链接到文件”' },
  link: { what: '链接的目标', remedy: '改为 http、https 或 mailto 开头的网址，或者取消超链接' },
  attached: { what: '所附的文档模板', remedy: '在 Word 的“开发工具—文档模板”里把它改为 Normal，另存后再用' },
  object: { what: '嵌入或链接的对象', remedy: '删去它，改用文字、表格或图片' },
  control: { what: '控件（ActiveX）', remedy: '删去它，改用文字或内容控件' },
  chunk: { what: '整个嵌入的另一份文件', remedy: '把它的内容复制过来，再删去它' },
  mailMerge: { what: '邮件合并的数据源', remedy: '在 Word 的“邮件—开始邮件合并”里选“普通 Word 文档”，另存后再用' },
  other: { what: '别的文件的内容', remedy: '删去它；找不到的，把正文复制到新文档再用' },
} as const;

/** How a place in a template is named. */
export const templatePlaces = {
  body: '正文', header: '页眉', footer: '页脚', footnotes: '脚注', endnotes: '尾注', comments: '批注',
  textBox: '{part}的文本框', picture: '{part}的图片替代文字',
  fields: '域代码', links: '超链接', pictureTitle: '图片的标题', tip: '链接的屏幕提示', attribute: '看不见的属性',
  properties: '文件属性', charts: '图表', diagrams: '图示', settings: '文件设置', part: '部件 {path}',
  start: '{part}开头', behind: '{part}“{text}”之后',
  row: '{part}第{table}个表格第{row}行',
  quoted: '{place}“{text}”',
  archive: '整个文件',
  emptyText: '（空）',
  pages: { default: '第{section}节', first: '第{section}节的首页', even: '第{section}节的偶数页' },
  separator: '、',
  or: ' 或 ',
  more: '…',
} as const;

/** Headings and words of the printed dictionary. */
export const dictionaryTexts = {
  title: '模板标签字典',
  intro: [
    '在 Word 中照下表写标签，花括号用半角、全角都行，标签要在同一段里写完。',
    '文字写 {名称}。列表写 {#名称}…{/名称}：两个标签在同一表格行的不同单元格里，就逐行重复；在段落里，就重复中间的内容。条件也这样写，成立时保留中间的内容；文字标签当条件写，不为空时保留。',
    '缩进的是列表里的各项，只能写在该列表之内；外面的标签在列表里照样能用，同名的以里面的为准。',
    '要整段重复或整段去留的，写成 {#名称 [loopOver: "paragraph"]}…{/名称}；只有一格的表格行，写成 {#名称 [loopOver: "row"]}…{/名称}。',
  ],
  headings: ['标签', '含义', '例', '用于'],
  all: '各种文件',
  withinList: '列表内',
  none: '—',
  groups: { campaign: '活动类', list: '名单类', enterprise: '企业类' },
  groupLine: '“用于”一列：{name}指{kinds}。',
  campaignHeading: '活动的内容',
  enterpriseHeading: '企业的内容',
  listHeading: '名单和统计',
  shapes: { list: '列表', condition: '条件' },
} as const;
