/** The text of campaign.yaml to the settings of a campaign. */
import { periodKeys, settingsTexts as texts } from '../../grading/messages/documents/settings.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { foldKey } from '../../grading/records/fold-text.ts';
import type { Campaign } from './campaign.ts';
import { checkValues, nameOf } from './check-values.ts';
import { isSampleValue } from './is-sample.ts';
import { partName, readValue, type Reading } from './read-value.ts';
import { allEntries, campaignFrom, entryName, valuesFrom, type SettingEntry, type SettingId, type SettingValue } from './setting-values.ts';
import { settingsTree, type Tree, type TreeEntry } from './settings-tree.ts';
import { unknownKey } from './unknown-key.ts';

export interface ParsedCampaign {
  /** Absent when there is an error among the problems. */
  readonly campaign?: Campaign;
  /** Names of the settings that are samples, because they were left out or left as they came. */
  readonly samples: readonly string[];
  readonly problems: readonly Problem[];
  /** Where the first day of the publication is written; absent where it is a sample. */
  readonly publicationLine?: number;
}

type Written = Map<SettingId, { readonly value: SettingValue; readonly line: number }>;

/**
 * What is written stands, also when it is empty. What is not written is a sample, except where leaving it out has a meaning.
 * Whatever is a sample, written or not, makes the campaign one.
 */
export function parseCampaign(text: string, file: string = texts.fileName): ParsedCampaign {
  const { tree, problems: faults } = settingsTree(file, text);
  if (tree === undefined) return { samples: [], problems: faults };
  const reading: Reading = { place: { file }, problems: [], lines: new Map() };
  const written: Written = new Map();
  readTop(tree, written, reading);
  const values = valuesFrom((entry) => written.get(entry.id)?.value ?? leftOut(entry));
  const lines = new Map([...written].map(([id, { line }]) => [id, line]));
  const problems = [...reading.problems, ...checkValues(values, lines, reading)];
  const errors = problems.filter(({ severity }) => severity === 'error');
  // A warning says that files are made all the same, which is not so now.
  if (errors.length > 0) return { samples: [], problems: errors };
  const samples = allEntries.filter((entry) => (!written.has(entry.id) && entry.optional !== true) || isSampleValue(values[entry.id])).map(entryName);
  const from = reading.lines.get(partName(nameOf('publication'), periodKeys.from));
  return { campaign: campaignFrom(values, samples.length > 0), samples, problems, ...(from === undefined ? {} : { publicationLine: from }) };
}

/** Without the folders before it. */
function fileNameOf({ place: { file = texts.fileName } }: Reading): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

function leftOut(entry: SettingEntry): SettingValue {
  return entry.optional === true && entry.kind === 'text' ? '' : entry.sample;
}

function readTop(tree: Tree, written: Written, reading: Reading): void {
  if (tree.kind === 'text' && tree.text.trim() === '') return;
  if (tree.kind !== 'map') {
    reading.problems.push(problem('SETTINGS_005', 'error', reading.place, { line: tree.line, key: fileNameOf(reading), wanted: texts.shapes.file }));
    return;
  }
  const sections = [...new Set(allEntries.flatMap(({ section }) => (section === undefined ? [] : [section])))];
  for (const item of tree.entries) {
    const section = sections.find((name) => foldKey(name) === foldKey(item.key));
    if (section === undefined) readEntry(item, undefined, written, reading, sections);
    else readSection(item, section, written, reading);
  }
}

function readSection(item: TreeEntry, section: string, written: Written, reading: Reading): void {
  const { value, line } = item;
  const own = allEntries.filter((entry) => entry.section === section);
  if (value.kind === 'map') {
    for (const inner of value.entries) readEntry(inner, section, written, reading, []);
  } else if (value.kind === 'text' && value.text.trim() === '') {
    // The whole section is left empty, so is everything in it.
    for (const entry of own) written.set(entry.id, { value: readValue(entry, value, line, reading), line });
  } else {
    const wanted = fill(texts.shapes.section, { keys: own.map(({ key }) => key).join(texts.separator) });
    reading.problems.push(problem('SETTINGS_005', 'error', reading.place, { line, key: section, wanted }));
  }
}

function readEntry({ key, line, value }: TreeEntry, section: string | undefined, written: Written, reading: Reading, alsoKnown: readonly string[]): void {
  const own = allEntries.filter((entry) => entry.section === section);
  const entry = own.find((one) => foldKey(one.key) === foldKey(key));
  if (entry === undefined) reading.problems.push(unknownKey(key, line, [...own.map((one) => one.key), ...alsoKnown], reading.place));
  else written.set(entry.id, { value: readValue(entry, value, line, reading), line });
}
