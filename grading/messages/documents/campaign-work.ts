/** The course of a campaign in words: what is due, the stages, and who has what to do. */

import { applicationTexts } from './application.ts';
import { auditFormTexts } from './audit-form.ts';
import { compendiumTexts } from './compendium.ts';
import { contactSheetTexts } from './contact-sheet.ts';
import { procedureTexts } from './procedure.ts';

/** What `campaign.yaml` gives a day for. */
type DeadlineId = 'contactSheet' | 'rectification' | 'gradesReported' | 'lateRectification' | 'listUpdated';
type StageId = 'prepare' | 'declare' | 'confirm' | 'late' | 'update';

interface Duty {
  readonly matter: string;
  readonly responsible: string;
}

const county = '县级生态环境部门';
const city = '市级生态环境部门';

export const dueTexts: Readonly<Record<DeadlineId | 'publication', Duty>> = {
  contactSheet: { matter: '报送工作联络表', responsible: city },
  rectification: { matter: '承诺整改的企业完成整改，申报等级据此审核', responsible: `企业、${county}` },
  publication: { matter: '公示核定的等级，受理反映的问题', responsible: city },
  gradesReported: { matter: '上报核定的等级和修订后的应急减排清单', responsible: city },
  lateRectification: { matter: '逾期整改的企业完成整改，重新申报', responsible: `企业、${county}` },
  listUpdated: { matter: '按核定的等级更新应急减排清单', responsible: city },
};

export const stageTexts: Readonly<Record<StageId, { readonly stage: string; readonly goal: string }>> = {
  prepare: { stage: '动员部署', goal: '建立工作机构，明确联络人，组织企业学习指标' },
  declare: { stage: '申报整改', goal: '企业对照指标申报，县级汇总，逐家帮扶整改' },
  confirm: { stage: '核定上报', goal: '逐项审核，公示并上报等级，修订应急减排清单' },
  late: { stage: '整改补评', goal: '逾期整改的企业完成整改，重新申报，更新等级' },
  update: { stage: '动态更新', goal: '按核定的等级更新应急减排清单，各企业措施落实到位' },
};

interface Task {
  readonly task: string;
  readonly responsible: string;
  /** A deadline of the settings; a text stands as it is. */
  readonly due: DeadlineId | 'publication' | { readonly text: string };
}

/** `{grades}` are those of the weekly report. */
export const tasks: readonly Task[] = [
  { task: '建立绩效分级、清单编制、技术帮扶三个工作组，报送联络表', responsible: city, due: 'contactSheet' },
  { task: '对照排污许可、环境统计、污染源普查和市场监管名录，逐家核对，涉气企业全部列入清单', responsible: county, due: 'gradesReported' },
  { task: '组织企业申报，核对申报材料真实、完整、合规，汇总上报', responsible: `企业、${county}`, due: 'rectification' },
  { task: '建立专家库，为企业提供服务的第三方机构人员不得入库', responsible: city, due: 'contactSheet' },
  { task: '对照指标逐项审核资料和现场，每次审核至少有一名本行业专家，审核人员签字负责', responsible: city, due: 'gradesReported' },
  { task: '每周报送通过初审的{grades}企业', responsible: city, due: { text: '每周' } },
  { task: '为有意提升等级的企业制定整改方案，写明差距、措施和期限', responsible: `技术帮扶组、${county}`, due: 'rectification' },
  { task: '按分工公示等级，及时核实反映的问题，为反映人保密', responsible: city, due: 'publication' },
  { task: '上报等级和修订后的应急减排清单', responsible: city, due: 'gradesReported' },
  { task: '帮助逾期整改的企业重新申报，更新等级', responsible: county, due: 'lateRectification' },
  { task: '按核定的等级更新应急减排清单', responsible: city, due: 'listUpdated' },
];

/** So many of the attachments print the tables of an edition each. */
export const editionAttachments = 2;

/** Titles of the six attachments, in their order, as each bears it. */
export const attachmentTitles: readonly string[] = [
  compendiumTexts.title,
  `${compendiumTexts.title}（省级指南）`,
  contactSheetTexts.title,
  procedureTexts.title,
  auditFormTexts.title,
  applicationTexts.title,
];

export const courseWords = {
  period: '{from}至{to}',
  until: '{to}前',
  ordinals: '一二三四五六七八九十',
  month: '{month}月',
  /** Fills a month up to three characters. */
  filler: '　',
  running: '■',
  resting: '□',
} as const;
