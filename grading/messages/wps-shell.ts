/** What the WPS add-in says outside the pane: on the ribbon, and before a pane can open. The build puts it into the files of addin/wps. */

/** By the placeholders of those files: `{{title}}`. */
export const wpsShellTexts = {
  product: '绩效分级助手',
  title: '绩效分级助手（实验性）',
  tab: '绩效分级',
  check: '核查',
  checkTip: '打开窗格：核查清单，逐条查看差距，点一条就到那个单元格。',
  documents: '生成文件',
  documentsTip: '打开窗格的“文件”页。',
  openFirst: '请先打开企业清单，再按这个按钮。',
} as const;
