/** Words of the workbench: the page with the grid for people without a suitable Excel, and the pages it is wrapped in. */

export const workbenchTexts = {
  title: '绩效分级工作台',
  welcomeTitle: '核查企业清单',
  welcomeWhat: '按绩效分级指标逐家核查 .xlsx 企业清单，标出问题单元格，改正后另存一份；原文件不改动。',
  welcomePrivacy: '数据不出本机：文件只在这个页面里打开，不上传，断网也能用。',
  welcomeDrop: '把文件拖到这里，或者',
  dropHere: '松开鼠标，打开这个文件',
  open: '打开文件',
  openSample: '打开示例',
  save: '另存副本',
  saveHint: '原文件不改动；打开“标注”时，副本里带颜色、状态列和核查结果表（Ctrl+S）',
  undo: '撤销',
  redo: '重做',
  toolbar: '文件与编辑',
  unsaved: '有修改未另存',
  opening: '正在打开“{file}”',
  saving: '正在生成副本',
  saved: '已另存为“{file}”，其余内容与原文件一致。',
  downloaded: '副本“{file}”已交给浏览器下载，其余内容与原文件一致。',
  savedSame: '没有修改；已另存为“{file}”，与原文件完全相同。',
  downloadedSame: '没有修改；副本“{file}”已交给浏览器下载，与原文件完全相同。',
  savedOldMarks: '其中的标注是修改之前的，可能与表格对不上；重新核查后再另存，标注就是新的。',
  oneFile: '一次打开一个文件：已打开“{file}”，另外 {others} 个没有打开。',
  staleFormulas: '表中有公式；公式的结果在 Excel 或 WPS 打开时才重算，这里按原来的结果核查。',
  savedFormulas: '公式的结果在 Excel 或 WPS 打开时重算，重算后请再核查一次。',
  dismiss: '关闭提示',
  sampleName: '示例县企业清单.xlsx',
  editedName: '{stem}.已修改.xlsx',
  sameName: '{stem}.副本.xlsx',
  fileKind: 'Excel 工作簿',
  splitter: '调整表格和窗格的宽度',
  paneRegion: '核查窗格',
  gridRegion: '工作簿“{file}”',
} as const;

export const replaceTexts = {
  title: '“{file}”里有修改还没有另存',
  text: '打开另一个文件后，这些修改就没有了。',
  saveFirst: '先另存副本',
  discard: '不保存，直接打开',
  cancel: '取消',
} as const;

/** Before a copy is saved whose marks were made before the edits. */
export const oldMarksTexts = {
  title: '标注是修改之前的',
  text: '标注之后表格又有修改，颜色、状态列和核查结果表可能与现在的内容对不上。要带新的标注，请先取消，重新核查后再另存。',
  plain: '去掉标注后另存',
  old: '仍带旧标注另存',
  cancel: '取消',
} as const;

export const gridTexts = {
  grid: '工作表“{sheet}”',
  help: '方向键移动，回车或 F2 编辑，直接输入替换，Delete 清空，Ctrl+Z 撤销；按 F6 到核查窗格，按 Esc 再按 Tab 离开表格。',
  sheets: '工作表',
  hiddenSheet: '{sheet}（隐藏）',
  hiddenRow: '这一行在文件里是隐藏的',
  row: '第{row}行',
  column: '{letters}列',
  corner: '全选',
  editor: '单元格 {address}',
  empty: '空',
  cellSpoken: '{address}，{value}',
  cellSpokenIssue: '{address}，{value}。{issue}',
  selected: '已选 {rows} 行 {columns} 列',
  formulaStaysText: '{address}：以“=”开头的内容按文字保存，这里不计算公式。',
  tooLarge: '要粘贴的内容有 {cells} 格，一次最多 {limit} 格；分几次粘贴。',
  pasteOutside: '从 {address} 起放不下要粘贴的内容；换一个靠上、靠左的单元格再粘贴。',
  blockRefused: '这 {cells} 格都没有写入，因为 {address} 不能写：{reason}（{code}）',
  blockRefusedMany: '这 {cells} 格都没有写入，因为 {address} 和另外 {others} 格不能写。{address}：{reason}（{code}）',
} as const;

/** Why the page cannot start. What it says before any script runs stands in workbench.html. */
export const startFaults = {
  noUnpacking: '这个浏览器缺少解压功能（Chrome 和 Edge 从 80 版起才有），打不开 .xlsx。请升级浏览器，或用新版 Edge、Chrome 打开本文件。',
  failed: '工作台没能启动（{detail}）。请用新版 Edge 或 Chrome 打开本文件；还不行时把这段文字反馈给开发者。',
} as const;

/** `npm run workbench`. */
export const serveTexts = {
  address: '工作台：http://127.0.0.1:{port}/ （按 Ctrl+C 结束）',
  badPort: '--port 填的是“{seen}”，须为 0 到 65535 的整数。',
  portTaken: '端口 {port} 已被占用；不写 --port 会自动选一个空闲的。',
} as const;
