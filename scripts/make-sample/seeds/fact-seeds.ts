/** Facts that fall short, are missing, or need a person: figures, archive, transport, foundry equipment, vetoes. */
import { formula, number, text } from '../content/cell-content.ts';
import { serialOf } from '../content/writings.ts';
import { finding, type CellChanges, type Seed } from './seed.ts';

/** An archive or transport item that A and B ask for: at C the declared level stands in, so the line falls to C. */
function lacking(profile: string, field: string, indicator: string, written: string): Seed {
  return { profile, grade: 'B', set: { [field]: text(written) }, findings: [finding(indicator, 'notMet', field)], graded: ['C', 'C'] };
}

function open(profile: string, field: string, indicator: string, outcome: 'missing' | 'needsReview', written?: string): Seed {
  return { profile, grade: 'B', set: { [field]: written === undefined ? undefined : text(written) }, findings: [finding(indicator, outcome, field)], graded: ['B', 'C'] };
}

const figures: readonly Seed[] = [
  { ...lacking('coating', 'site-nmhc-hourly', 'site-nmhc-hourly-limit', ''), set: { 'site-nmhc-hourly': number(6.1) } },
  { ...lacking('coating', 'site-nmhc-hourly', 'site-nmhc-hourly-limit', '6.05mg/m³'), grade: 'A' },
  lacking('printing', 'site-nmhc-once', 'site-nmhc-once-limit', '２０.１'),
  open('coating', 'site-nmhc-hourly', 'site-nmhc-hourly-limit', 'needsReview', '≤10'),
  open('coating', 'site-nmhc-once', 'site-nmhc-once-limit', 'needsReview', '15～25mg/m³'),
  open('coating', 'site-nmhc-hourly', 'site-nmhc-hourly-limit', 'needsReview', '／'),
  { profile: 'steel', grade: 'A', line: 0, set: { 'nox-concentration': text('51mg/m³') }, findings: [finding('sinter-pellet-nox-limit', 'notMet', 'nox-concentration')], graded: ['B', 'B'] },
  { profile: 'steel', grade: 'A', line: 1, set: { 'particulate-concentration': text('8～12') }, findings: [finding('other-source-particulate-limit', 'needsReview', 'particulate-concentration')], graded: ['A', 'B'] },
  { profile: 'steel', grade: 'A', line: 2, set: { 'clean-transport-share': text('78%'), 'share-of-stage6': text('90%') },
    findings: [finding('bulk-clean-transport', 'needsReview', 'clean-transport-share')], graded: ['A', 'B'] },
];

const archive: readonly Seed[] = [
  lacking('casting', 'eia-approval', 'eia-approval-file', '无'),
  lacking('casting', 'monitoring-report-on', 'monitoring-report-age', '2019年8月'),
  { ...lacking('casting', 'monitoring-report-on', 'monitoring-report-age', ''), set: { 'monitoring-report-on': number(serialOf('2019-08-31'), 'date31') } },
  lacking('coating', 'completion-acceptance', 'completion-acceptance-file', '未完成'),
  lacking('coating', 'ledgers', 'operation-ledgers', '生产台账、治理台账'),
  { profile: 'glass', grade: 'A', set: { ledgers: text('／') }, findings: [finding('operation-ledgers', 'notMet', 'ledgers')], graded: ['C', 'C'] },
  open('casting', 'monitoring-report-on', 'monitoring-report-age', 'needsReview', '2020年10月20日'),
  open('casting', 'operation-rules', 'operation-rules-file', 'missing'),
  open('pig-iron', 'monitoring-report-on', 'monitoring-report-age', 'missing'),
  { profile: 'concrete', grade: '引领性', set: { 'eia-approval': undefined }, findings: [finding('eia-approval-file', 'missing', 'eia-approval')], graded: ['引领性', '非引领性'] },
];

const transport: readonly Seed[] = [
  lacking('casting', 'gate-system', 'gate-video-system', '未建'),
  lacking('coating', 'vehicle-ledger', 'vehicle-ledgers', '进出厂车辆、厂内车辆'),
  lacking('casting', 'vehicle-ledger', 'vehicle-ledgers', '无'),
  open('printing', 'gate-system', 'gate-video-system', 'missing'),
  { profile: 'grinding', grade: '引领性', set: { 'gate-system': text('否') }, findings: [finding('gate-video-system', 'notMet', 'gate-system')], graded: ['非引领性', '非引领性'] },
];

const noShell: CellChanges = { 'shell-line': undefined, 'shell-binder': undefined };
const noCore: CellChanges = { 'core-making': text('／'), 'core-vocs-treatment': undefined, 'pouring-vocs-treatment': undefined };

const foundry: readonly Seed[] = [
  { profile: 'casting', grade: 'A', set: { ...noShell, ...noCore, 'moulding-process': text('粘土砂'), 'moulding-line': text('机械化造型线') },
    findings: [finding('clay-sand-moulding-line', 'notMet', 'moulding-line')], graded: ['B', 'B'] },
  { profile: 'casting', grade: 'A', set: { ...noShell, 'moulding-process': text('粘土砂'), 'moulding-line': text('自动造型线'), 'core-making': text('覆膜砂'), 'core-vocs-treatment': text('UV光解') },
    findings: [finding('hot-core-vocs-treatment', 'needsReview', 'core-vocs-treatment')], graded: ['A', 'B'] },
  { profile: 'casting', grade: 'B', set: { ...noShell, ...noCore, 'moulding-process': text('湿型砂'), 'moulding-line': text('手工造型') },
    findings: [finding('clay-sand-moulding-line', 'needsReview', 'moulding-line')], graded: ['B', 'D'] },
  { profile: 'casting', grade: 'C', set: { ...noShell, ...noCore, 'moulding-process': text('消失模'), 'moulding-line': text('手工') },
    findings: [finding('lost-foam-moulding-line', 'notMet', 'moulding-line')], graded: ['D', 'D'] },
  { profile: 'casting', grade: 'C', count: 2, set: { 'secondary-capture': text('未设') }, findings: [finding('secondary-dust-capture', 'notMet', 'secondary-capture')], graded: ['D', 'D'] },
  { profile: 'casting', grade: 'C', set: { 'secondary-capture': undefined }, findings: [finding('secondary-dust-capture', 'missing', 'secondary-capture')], graded: ['C', 'D'] },
  { profile: 'casting', grade: 'C', set: { 'dust-collector': text('旋风除尘') }, findings: [finding('dust-collection-process', 'needsReview', 'dust-collector')], graded: ['C', 'D'] },
  // Without the process it stays open whether the wax-casting line is asked for; everything else is met either way.
  { profile: 'casting', grade: 'C', set: { ...noShell, ...noCore, 'moulding-process': undefined, 'moulding-line': text('机械造型') },
    findings: [finding('investment-shell-line', 'missing', 'shell-line')], graded: ['C', 'D'] },
];

/** A veto leaves every indicator as it is and takes the grade away. */
const vetoes: readonly Seed[] = [
  { profile: 'coating', grade: 'B', set: { penalised: text('是') }, graded: ['C', 'C'] },
  { profile: 'casting', grade: 'B', set: { 'built-without-approval': text('有') }, graded: ['C', 'C'] },
  { profile: 'concrete', grade: '引领性', set: { 'permit-exceeded': text('√') }, graded: ['非引领性', '非引领性'] },
  { profile: 'casting', grade: 'C', set: { 'false-declaration': text('是') }, graded: ['D', 'D'] },
  { profile: 'coating', grade: 'C', set: { 'unpermitted-discharge': text('是') }, graded: ['D', 'D'] },
  // Barring A, 引领性 and B says nothing about C.
  { profile: 'coating', grade: 'C', set: { penalised: text('有') } },
];

const several: readonly Seed[] = [
  { profile: 'coating', grade: 'A', set: { 'declared-equipment': text('B'), 'gate-system': text('无'), 'site-nmhc-once': text('24.5') },
    findings: [finding('equipment-level', 'notMet', 'declared-equipment'), finding('gate-video-system', 'notMet', 'gate-system'),
      finding('site-nmhc-once-limit', 'notMet', 'site-nmhc-once')], graded: ['C', 'C'] },
  { profile: 'clinker', grade: 'B', set: { 'declared-energy': undefined, 'eia-approval': text('没有') },
    findings: [finding('energy-level', 'missing', 'declared-energy'), finding('eia-approval-file', 'notMet', 'eia-approval')], graded: ['C', 'D'] },
];

/** On the limit is within it: nothing may be said about these. */
const onTheLimit: readonly Seed[] = [
  { profile: 'coating', grade: 'B', set: { 'site-nmhc-hourly': number(6), 'site-nmhc-once': text('２０mg/m³') } },
  { profile: 'printing', grade: 'B', set: { 'site-nmhc-hourly': text('≤6.0'), 'site-nmhc-once': formula('ROUND(60/3,0)', 20) } },
  { profile: 'casting', grade: 'B', set: { 'monitoring-report-on': number(serialOf('2019-09-01'), 'month57') } },
  { profile: 'casting', grade: 'B', set: { 'monitoring-report-on': text('2020年9月1日') } },
];

export const factSeeds: readonly Seed[] = [...onTheLimit, ...figures, ...archive, ...transport, ...foundry, ...vetoes, ...several];
