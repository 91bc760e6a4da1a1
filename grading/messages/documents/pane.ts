/** Words of the 文件 tab, and DOC_03x: what can go wrong there. */
import type { MessageTemplate } from '../template.ts';

export const documentPaneMessages = {
  DOC_031: { title: '还没有核查结果', text: '还没有可用的核查结果。', fix: '先核查，再生成文件。' },
  DOC_032: { title: '文件已不在清单里', text: '结果更新后，没有“{path}”这份文件了。', fix: '在清单里重新选择。' },
  DOC_033: { title: '模板的文件名认不出', text: '文件名对不上任何一种文件。', fix: '改成下列名称之一再添加：{known}。' },
  DOC_034: {
    title: '设置里的指标版本与核查的不同', text: '设置里的指标版本是“{wanted}”，结果是按“{seen}”（{name}）核查的。', fix: '把设置里的“指标版本”留空或改成“{seen}”；或者换一天的规定重新核查。',
  },
  DOC_035: { title: '没有可生成的文件', text: '按现在的选择，一份文件也没有。', fix: '换一些文件种类或企业。' },
} as const satisfies Record<string, MessageTemplate>;

/** `{detail}` of INTERNAL_001 when it is our own fault. */
export const documentFaults = {
  workerDied: '后台意外停止，请重新核查后再生成文件',
} as const;

export const documentPaneTexts = {
  templateName: '{file}（{title}）',
  separator: '；',
} as const;

/** Groups of kinds. Those about enterprises are told by what they are about, the reports by their ids, all others are annexes. */
export const documentGroups = {
  annexes: { title: '通知和附件' },
  perEnterprise: { title: '每家企业' },
  reports: { title: '名单与周报', kinds: ['weekly-report', 'publication-province', 'publication-city'] },
} as const;

export const documentLabels = {
  title: '生成文件',
  noResult: '先核查，再生成文件。通知、附件、审核表、周报、公示名单等 Word 文件按核查结果填写。',
  loading: '正在看能生成哪些文件…',
  settings: {
    title: '活动设置',
    sample: '示例',
    sampleText: '没有选设置文件，城市、机关、日期、人员都用示例，每页都标“示例”。',
    someSampleText: '设置里还有示例，用到它的文件每页都标“示例”。',
    ownText: '文件按这份设置填写。',
    choose: '选择 campaign.yaml…',
    replace: '换一份…',
    remove: '改回示例',
    save: '另存一份带说明的 campaign.yaml',
    fileName: 'campaign.yaml',
    problems: '设置和模板里要改的',
    unread: '“{file}”没有读出来：{detail}。',
    tooBig: '“{file}”太大，不像是设置或模板。',
  },
  templates: {
    title: '自己的模板',
    text: '用改过的 Word 模板代替自带的，文件名与自带的相同，例如 {example}。',
    add: '添加 .docx…',
    remove: '不用“{file}”',
    list: '自己的模板',
    none: '都用自带的模板。',
    count: '{count} 份',
  },
  kinds: {
    title: '文件种类',
    chooseAll: '全选',
    clear: '全不选',
    all: '{group}，全选',
    count: '{count} 份',
    none: '没有',
  },
  enterprises: {
    title: '企业',
    scope: '为哪些企业生成',
    usual: '按惯例（只给通常需要的企业）',
    all: '全部 {count} 家',
    chosen: '选中的 {count} 家',
    choose: '选企业…',
    list: '选企业',
    search: '搜索企业、信用代码',
    shown: '显示 {shown} 家，选中 {chosen} 家',
    none: '没有符合条件的企业。',
    chooseShown: '选中显示的',
    clear: '全不选',
  },
  back: '返回',
  plan: {
    title: '要生成的文件',
    nothing: '先勾选文件种类。',
    updating: '正在更新…',
    empty: '按现在的选择没有文件。',
    complete: '{count} 份文件，内容齐全。',
    lacking: '{count} 份文件，其中 {lacking} 份缺内容，缺的地方留空。',
    facts: '{fact}（{count} 份）',
    moreFacts: '等 {count} 项',
    separator: '、',
    show: '逐份查看、预览',
    showMissing: '缺少的内容',
    list: '要生成的文件',
    search: '搜索企业、文件名',
    shown: '显示 {shown} 份，共 {total} 份',
    onlyLacking: '只看缺内容的',
    missing: '缺：{facts}',
    whole: '内容齐全',
    none: '没有符合条件的文件。',
  },
  missing: {
    title: '缺少的内容',
    list: '缺少的内容，按企业',
    campaign: '不分企业的文件',
    documents: '{count} 份文件',
    shown: '{count} 家企业缺内容',
    shownCampaign: '，不分企业的文件也有缺的',
    complete: '内容齐全。',
  },
  preview: {
    loading: '正在生成预览…',
    text: '文件的文字，不含版式、页眉和页码。',
    empty: '这份文件没有文字。',
    save: '保存这一份',
    more: '后面还有 {count} 段，保存后在 Word 里看。',
  },
  make: {
    save: '保存 {count} 份（一个压缩包）',
    saveOne: '保存 1 份',
    saveNone: '保存',
    making: '正在生成文件',
    progress: '生成文件的进度',
    cancel: '取消',
    cancelled: '已取消，没有保存。',
    savedOne: '已生成“{file}”，请在浏览器的下载里查看。',
    saved: '已生成 {count} 份文件，压缩包“{file}”里另有文件清单{missing}，请在浏览器的下载里查看。',
    withMissing: '和缺少的内容',
    older: '生成期间表格有改动，文件里是改动前的内容。',
    failed: '{count} 份没有做成：',
    again: '没有看到？再保存一次',
    refused: '这里如果不让下载，可用工作台（workbench.html）打开同一工作簿生成。',
    mend: '先改好设置和模板里的问题。',
    busy: '正在核查，稍候。',
  },
} as const;
