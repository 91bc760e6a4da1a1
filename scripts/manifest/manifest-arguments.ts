/** The arguments of `npm run manifest`, checked. */
import { parseArgs } from 'node:util';
import { manifestCommandTexts as texts } from '../../grading/messages/manifest.ts';
import { fill } from '../../grading/messages/template.ts';
import type { OfficeSource } from '../../addin/shell/office-script.ts';
import { environments, officeSources, type Environment } from './manifest-settings.ts';

export interface ManifestArguments {
  readonly base: string;
  readonly environment: Environment;
  readonly officeJs: OfficeSource;
  readonly out: string;
}

/** The arguments, or the sentence that says what to change. */
export function readArguments(args: readonly string[]): ManifestArguments | string {
  const given = valuesOf(args);
  if (typeof given === 'string') return given;
  const base = baseOf(given.get('base'));
  if ('problem' in base) return base.problem;
  const environment = choiceOf('--env', given.get('env') ?? 'prod', environments);
  if ('problem' in environment) return environment.problem;
  const officeJs = choiceOf('--office-js', given.get('office-js') ?? 'self', officeSources);
  if ('problem' in officeJs) return officeJs.problem;
  return { base: base.value, environment: environment.value, officeJs: officeJs.value, out: given.get('out') ?? 'dist' };
}

function valuesOf(args: readonly string[]): ReadonlyMap<string, string> | string {
  const string = { type: 'string' } as const;
  const known = { base: string, env: string, 'office-js': string, out: string };
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  const values = new Map<string, string>();
  for (const token of tokens) {
    const option = token.kind === 'option' ? token.rawName : token.kind === 'positional' ? token.value : '--';
    if (token.kind !== 'option' || !Object.hasOwn(known, token.name)) return `${fill(texts.unknown, { option })}\n${texts.usage}`;
    const value = token.value ?? '';
    if (value.trim() === '' || value.startsWith('--')) return fill(texts.noValue, { option });
    values.set(token.name, value);
  }
  return values;
}

type Checked<T> = { readonly value: T } | { readonly problem: string };

function baseOf(seen: string | undefined): Checked<string> {
  if (seen === undefined) return { problem: `${texts.noBase}\n${texts.usage}` };
  if (!URL.canParse(seen)) return { problem: fill(texts.baseNotUrl, { seen }) };
  const url = new URL(seen);
  if (url.protocol !== 'https:') return { problem: fill(/^https?:$/.test(url.protocol) ? texts.baseNotHttps : texts.baseNotUrl, { seen }) };
  if (url.username !== '' || url.password !== '') return { problem: fill(texts.baseLogin, { seen }) };
  const page = /\/[^/]*\.html?$/i.exec(url.pathname)?.[0] ?? '';
  const extra = /[?#]/.test(seen) ? seen.slice(seen.search(/[?#]/)) : page;
  if (extra !== '') return { problem: fill(texts.baseExtra, { seen, extra }) };
  return { value: url.href.replace(/\/+$/, '') };
}

function choiceOf<T extends string>(option: string, seen: string, choices: readonly T[]): Checked<T> {
  const value = choices.find((choice) => choice === seen);
  return value === undefined ? { problem: fill(texts.choice, { option, seen, choices: choices.join('、') }) } : { value };
}
