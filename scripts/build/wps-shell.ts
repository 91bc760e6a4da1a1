/** The files of the WPS shell with the sentences of the catalogue in the place of their `{{placeholders}}`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wpsShellTexts } from '../../grading/messages/wps-shell.ts';
import { paths } from './paths.ts';

export const shellFiles = ['index.html', 'main.js', 'ribbon.xml'] as const;

export type ShellFile = (typeof shellFiles)[number];

function forScript(text: string): string {
  return text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n');
}

function forMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** Placeholders stand in single quotes in the script, in attributes and texts elsewhere. Throws for one that the catalogue does not have. */
export function filledText(name: ShellFile, text: string): string {
  const texts: ReadonlyMap<string, string> = new Map(Object.entries(wpsShellTexts));
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const sentence = texts.get(key);
    if (sentence === undefined) throw new Error(`${name}: no text for {{${key}}} in grading/messages/wps-shell.ts`);
    return name.endsWith('.js') ? forScript(sentence) : forMarkup(sentence);
  });
}

/** As WPS loads it. */
export function shellFile(name: ShellFile): string {
  return filledText(name, readFileSync(join(paths.wps, name), 'utf8'));
}

/** Puts the files into the folder of the add-in. */
export function writeShell(folder: string): void {
  for (const name of shellFiles) writeFileSync(join(folder, name), shellFile(name));
}
