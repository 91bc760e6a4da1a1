/** The sentences of `npm run dev` and of building the add-in. */

export const devTexts = {
  serving: '页面在 {address}/taskpane.html，改动会立即生效。按 Ctrl+C 结束。',
  certificates: '没有得到本机的 https 证书：{detail}',
  certificatesFix: '请在终端里运行 npx office-addin-dev-certs install，在弹出的窗口里同意安装，然后再试。加载项只能从受信任的 https 网址打开。',
  portTaken: '没有打开 {address}：{detail}。若端口 3000 正被占用，请先结束占用它的程序。',
  registered: '已登记到 Excel（注册表 {place}）。',
  copied: '已放到 Excel 读取加载项的文件夹：{place}。',
  opened: '正在打开 Excel。“开始”选项卡最右侧应有“绩效分级（开发）”；没有的话，在“加载项”的“开发人员加载项”里选它。',
  notOpened: '没有打开 Excel：{detail}。请自己打开。',
  notSideloaded: '没有登记到 Excel：{detail}。请在 Excel 里手工上传 manifest.xml。',
  web: '这个系统上没有桌面版 Excel。用网页版：打开一个工作簿，“开始”→“加载项”→“更多加载项”→“上传我的加载项”，选 {manifest}。浏览器须与本程序在同一台机器上。',
  removed: '已从 Excel 去掉：{place}。重新打开 Excel 后生效。',
  notThere: '没有要去掉的：{place} 不存在。',
  removeWeb: '网页版：在“我的加载项”里点加载项右上角的“…”去掉。',
  untried: '说明：登记到 Excel 这一步按微软的文档编写，没有在真实的 Windows 和 Mac 上试过。',
  unknown: '没有选项 {option}。写法：npm run dev 或 npm run dev -- --remove',
  built: '加载项已写到 {folder}：放到 https 站点上，再用 npm run manifest 生成清单文件。office.js 的来源：{source}。WPS 的安装包在其中的 wps 文件夹。',
} as const;
