/** What the page of the task pane says before, or instead of, the pane itself. */

/** The page that stands there when there is no workbook to check from here. */
export const plainPageTexts = {
  title: '绩效分级助手',
  leads: {
    browser: '这是加载项的页面，直接在浏览器里打开时没有工作簿可核查。请选一种用法：',
    oldExcel: '这个版本的 Excel 缺少窗格需要的功能（ExcelApi {floor}），在这里用不了。可以：',
    otherOffice: '本工具只用于 Excel，当前程序是 {host}。可以：',
    officeAbsent: '没有读到 office.js（{address}），窗格连不上 Excel。请先重新打开窗格；仍然不行，请管理员检查这个地址能否打开。也可以：',
    officeSilent: '等了 {seconds} 秒，Excel 没有回应。请先重新打开窗格。也可以：',
    failed: '窗格没有打开：{detail}。工作簿没有改动。请把这段文字反馈给开发者。也可以：',
  },
  ways: {
    workbench: '用核查工作台：不用安装，在 Edge 或 Chrome 里打开 .xlsx，核查、改正、另存。离线可用，数据不出本机。',
    workbenchLink: '打开核查工作台',
    excel: 'Excel 2021、2024 或 Microsoft 365：请管理员按安装说明部署 manifest.xml，装好后“开始”选项卡上有“核查”按钮。',
    wps: 'WPS 表格（实验性）：运行安装包里的安装脚本，重新打开 WPS，功能区会多出“绩效分级”。',
  },
  privacy: '数据不出本机，没有遥测。',
} as const;
