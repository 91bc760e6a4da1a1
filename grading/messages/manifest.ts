/** Names and words of the add-in as Office shows them, and the sentences of the manifest command. */

/** What Office shows, in the default language and in English. Labels stand under ribbon buttons. */
export const manifestTexts = {
  zh: {
    name: '绩效分级助手',
    description: '按绩效分级指标逐家核查企业清单，标出问题单元格，说明差距与依据。数据不出本机。',
    started: '绩效分级助手已就绪',
    startedText: '打开企业清单，按“开始”选项卡上的“核查”。',
    group: '绩效分级',
    check: '核查',
    checkText: '打开窗格：核查清单，逐条查看差距，点一条就到那个单元格。',
    documents: '生成文件',
    documentsText: '打开窗格的“文件”页。',
  },
  en: {
    name: 'Performance Grading Assistant',
    description: 'Checks enterprise rows against the performance grading indicators and shows every shortfall at its cell. No data leaves the machine.',
    started: 'Performance Grading Assistant is ready',
    startedText: 'Open a list of enterprises and press Check on the Home tab.',
    group: 'Performance Grading',
    check: 'Check',
    checkText: 'Opens the pane: check the list, read each shortfall, click one to reach its cell.',
    documents: 'Documents',
    documentsText: 'Opens the documents page of the pane.',
  },
} as const;

/** What stands behind the name, so that several environments can be installed side by side. */
export const manifestSuffixes = {
  dev: { zh: '（开发）', en: ' (dev)' },
  test: { zh: '（测试）', en: ' (test)' },
  prod: { zh: '', en: '' },
} as const;

/** The sentences of `npm run manifest`. */
export const manifestCommandTexts = {
  usage: '写法：npm run manifest -- --base https://主机/路径 [--env dev|test|prod] [--office-js self|cdn|21vianet] [--out 文件夹]',
  written: '已写入 {path}',
  forOffice: '  manifest.xml 用于 Excel（信任的共享文件夹、管理中心、旁加载）；manifest.catalog.xml 没有功能区按钮，用于 SharePoint 应用程序目录。',
  found: '清单文件有 {count} 处问题，没有写入：',
  unknown: '没有选项 {option}。',
  noValue: '选项 {option} 后面没有写值。',
  noBase: '没有写 --base：加载项放在哪个网址下，例如 https://10.1.2.3:8443/fenji。',
  baseNotUrl: '--base 填的是“{seen}”，须为网址，例如 https://10.1.2.3:8443/fenji。',
  baseNotHttps: '--base 填的是“{seen}”，Office 只加载 https 的加载项：先给站点装上客户端信任的证书，再写 https:// 开头的网址。',
  baseExtra: '--base 填的是“{seen}”，其中的“{extra}”须去掉：只写到文件夹为止。',
  baseLogin: '--base 填的是“{seen}”，网址里不能有用户名和密码：清单文件人人可读。',
  choice: '{option} 填的是“{seen}”，须为 {choices} 之一。',
  version: 'package.json 的 version 是“{seen}”，须为三段数字，例如 0.1.0。',
  validating: '正在由微软的在线服务检查 {path}（需要联网）……',
  valid: '微软的在线检查通过。',
  notValid: '微软的在线检查没有通过：',
  noService: '没有检查：连不上微软的在线服务（{detail}）。离线的检查见 npm test。',
} as const;

/** What the manifest linter finds. */
export const manifestFindings = {
  malformed: 'XML 写法有误：{detail}',
  root: '根元素是 {seen}，应为 {expected}',
  order: '{parent} 里的 {child} 排在 {after} 之后，次序应为：{order}',
  unknownChild: '{parent} 里不应有 {child}',
  absent: '{parent} 里缺少 {child}',
  repeated: '{parent} 里的 {child} 出现了两次',
  guid: 'Id 是“{seen}”，应为 GUID',
  version: 'Version 是“{seen}”，应为四段数字，例如 1.0.0.0',
  notHttps: '{element} 的网址“{seen}”不是 https',
  otherOrigin: '{element} 的网址“{seen}”不在 {origin} 之下',
  domainAbsent: 'AppDomains 里没有 {origin}',
  domainPath: 'AppDomain“{seen}”只应写到主机为止',
  residUnknown: '{element} 引用了没有定义的 resid“{resid}”',
  residUnused: 'resid“{resid}”没有被引用',
  residTwice: 'resid“{resid}”定义了两次',
  residLong: 'resid“{resid}”有 {length} 个字符，最多 {limit} 个',
  tooLong: '{element} 有 {length} 个字符，最多 {limit} 个：“{seen}”',
  empty: '{element} 是空的',
  idTwice: 'id“{id}”用了两次',
  iconSize: '{element} 的图标缺少 {size} 像素的一个',
  iconAbsent: '图标文件 {file} 不存在',
  iconPixels: '图标文件 {file} 是 {seen} 像素，应为 {expected} 像素',
  noOverride: '{element} 没有 {locale} 的写法',
  sameLocale: '{element} 的 Override 与默认语言 {locale} 相同',
} as const;
