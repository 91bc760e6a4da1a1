/** Settings as the text of a campaign.yaml, every entry with what it means. */
import { stringify } from 'yaml';
import { periodKeys, personKeys, settingsTexts as texts } from '../../grading/messages/documents/settings.ts';
import { fill } from '../../grading/messages/template.ts';
import type { Campaign } from './campaign.ts';
import { sampleCampaign } from './sample-campaign.ts';
import { allEntries, valuesOf, type SettingEntry, type SettingValue } from './setting-values.ts';

/** What `grading init` writes: the sample with comments. Read back it is the sample again. */
export function commentedSettings(): string {
  return printSettings(sampleCampaign);
}

/** Reading it back gives the same settings. */
export function printSettings(campaign: Campaign): string {
  const values = valuesOf(campaign);
  const lines = texts.head.map((sentence) => `# ${sentence}`);
  let section: string | undefined;
  for (const entry of allEntries) {
    if (entry.section !== section || entry.section === undefined) lines.push('');
    if (entry.section !== section && entry.section !== undefined) lines.push(`${entry.section}:`);
    section = entry.section;
    const indent = section === undefined ? '' : '  ';
    lines.push(`${indent}# ${comment(entry)}`, ...entryLines(entry, values[entry.id]).map((own) => indent + own));
  }
  return `${lines.join('\n')}\n`;
}

function comment({ meaning, choices }: SettingEntry): string {
  return choices === undefined ? meaning : meaning + fill(texts.choices, { choices: choices.join(texts.separator) });
}

function entryLines({ key }: SettingEntry, value: SettingValue): readonly string[] {
  if (typeof value === 'string') return [line(key, value)];
  if ('from' in value) return [`${key}:`, ...parts(periodKeys, value, '  ')];
  if ('name' in value) return [`${key}:`, ...parts(personKeys, value, '  ')];
  if (value.length === 0) return [`${key}: []`];
  return [`${key}:`, ...value.flatMap((person) => parts(personKeys, person, '    ').map((own, at) => (at === 0 ? own.replace('    ', '  - ') : own)))];
}

function parts<T extends { readonly [K in keyof T]: string }>(names: { readonly [K in keyof T]: string }, value: T, indent: string): readonly string[] {
  return (Object.keys(names) as (keyof T)[]).map((part) => indent + line(names[part], value[part]));
}

/** Quoted only where YAML would read something else. */
function line(key: string, text: string): string {
  return text === '' ? `${key}:` : `${key}: ${stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd()}`;
}
