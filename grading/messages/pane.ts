/** Words of the pane's session: work under way, notices, and what the tabs say. The labels of the pane itself stand in pane-labels.ts. */

/** One issue in words: seen, asked, how far apart. */
export const issueTexts = {
  seen: '填的是“{actual}”。',
  seenReview: '填的是“{actual}”，需人工核查。',
  nothingSeen: '需人工核查。',
  empty: '没有填写“{headings}”。',
  emptyBeside: '没有填写“{headings}”（{actual}）。',
  failed: '核查这一项时出错。',
  vetoSeen: '填的是“{actual}”，属于一票否决的情形。',
  vetoOpen: '填的是“{actual}”，不能确定有没有这种情形。',
  asked: '{grade}要求：{requirement}。',
  difference: '相差 {amount}。',
  listSeparator: '、',
} as const;

/** What is being done. */
export const workTexts = {
  starting: '正在打开',
  reading: '正在读取',
  judging: '正在核查',
  updating: '正在更新',
  marking: '正在标注',
  unmarking: '正在去掉标注',
  looking: '正在查找可以改正的写法',
  mending: '正在改正',
} as const;

/** What the session has to say about the last thing asked of it. */
export const noticeTexts = {
  nothing: '{title}。{reasons}',
  checkedNameless: '核查了 {lines} 行，发现 {issues} 处；各行都没有填企业名称，不计家数。',
  checked: '核查了 {enterprises} 家企业、{lines} 行，发现 {issues} 处。',
  checkedNone: '核查了 {enterprises} 家企业、{lines} 行，没有发现问题。',
  cancelled: '已取消，工作簿没有改动。',
  cancelledMarked: '已取消，工作簿里现在有标注。',
  cancelledUnmarked: '已取消，工作簿里现在没有标注。',
  cancelledKept: '已取消，显示的仍是上次核查的结果。',
  nothingSelectedKept: '选中的行里没有企业，显示的仍是上次核查的结果。选中要核查的行，或改为核查整张工作表。',
  nothingSelected: '选中的行里没有企业。选中要核查的行，或改为核查整张工作表。',
  checkFirst: '还没有核查结果，先核查再标注。',
  markOutdated: '核查之后行列有变动，标注可能落在别的单元格。先重新核查，再标注。',
  mendOutdated: '核查之后表格有变动，改正可能落在别的单元格。先重新核查，再改正。',
  marked: '已标注 {cells} 个单元格，写好状态列和核查结果表。',
  markedInCopy: '已给 {cells} 个单元格上色；状态列和核查结果表写在另存的副本里。',
  unmarked: '已去掉标注，恢复原来的样子。',
  mapped: '已记住 {count} 列的对应关系，{result}。',
  unmapped: '已取消 {count} 列以前确定的对应关系。',
  mappedOnly: '已记住 {count} 列的对应关系，下次核查时使用。',
  ignored: '已忽略 {count} 处，理由记在工作簿里。单元格改动后会重新列出。',
  restored: '已恢复 {count} 处。',
  takenOver: '沿用上次核查的{list}，可以在上面的核查设置里改。',
  takenOverDay: '日期 {date}',
  takenOverTarget: '对照等级 {target}',
  listSeparator: '、',
  notKept: '{problem} 这次的设置没有写进工作簿，只在关闭前有效。',
  cannotIgnore: '这里没有可以忽略的：没有企业名称的行认不出是哪一家，一票否决和程序出错的也不能忽略。',
  reasonMissing: '写明理由后再忽略。',
  mended: '已改正 {count} 个单元格，{result}。',
  mendsStale: '其中 {count} 个单元格在预览之后改过，没有改写。',
  mendsRefused: '另有 {count} 个单元格不能改写（{reasons}），原样没动。',
  reasonSeparator: '、',
  nothingToMend: '没有要改正的单元格。',
  updated: '结果已更新',
  updatedOld: '结果仍是按原来的设置核查的',
  unnamedBook: '工作簿',
  failed: '程序出错：{detail}。再试一次；仍然不行的，请把这段文字反馈给开发者。',
} as const;

/** The tab 总览. */
export const overviewTexts = {
  noList: '没有可以核查的企业清单',
  noRows: '清单里没有企业',
  noVisibleRows: '没有可见的企业',
  allHidden: '清单里的行都隐藏了或筛选掉了，没有核查。取消“只看可见行”或取消筛选，然后再核查。',
  open: '待定',
  ofIndustry: '：{industry}',
  notGraded: { status: '{status}，不判级', industry: '行业未定', noPack: '行业还没有指标包', error: '核查出错' },
} as const;

/** The tab 企业: what decides a grade, step by step. */
export const enterpriseTexts = {
  weakest: '短板：{list}，定为{grade}。',
  weakestOpen: '待定：{open}，可能为{grade}。',
  weakestBoth: '短板：{list}，最高为{best}；待定：{open}，可能为{grade}。',
  weakestAll: '各项指标都达到{grade}。',
  veto: '一票否决“{veto}”，降为{grade}。',
  vetoMayBe: '一票否决“{veto}”，可能为{grade}。',
  vetoOpen: '一票否决“{veto}”待核实，可能降为{grade}。',
  vetoSameMayBe: '一票否决“{veto}”，等级仍可能为{grade}。',
  vetoSame: '一票否决“{veto}”，等级仍为{grade}。',
  appliedFor: '申报{applied}，按申报的等级定为{grade}。',
  appliedForMayBe: '申报{applied}，按申报的等级可能为{grade}。',
  appliedForSameMayBe: '申报{applied}，等级仍可能为{grade}。',
  appliedForSame: '申报{applied}，等级仍为{grade}。',
  status: '{status}，按{grade}。',
  unnamed: '没有企业名称（{sheet} 第{row}行）',
  overall: '企业整体{grade}',
  separator: '、',
} as const;

/** The headings of groups that have no name of their own. */
export const groupTexts = {
  noEnterprise: '整张工作表',
  noName: '第{row}行（没有企业名称）',
  noHeading: '整行',
  input: '改表：{title}',
  notice: '说明：{title}',
  separator: ' / ',
} as const;

/** The self-test (自检). */
export const selfTestTexts = {
  notEmpty: '自检要在没有内容的新工作簿里做：“{sheet}”里有内容。新建一个空工作簿，再打开本窗格做自检。',
  marked: '自检要在没有标注和设置的新工作簿里做。新建一个空工作簿，再打开本窗格做自检。',
} as const;
