/** The commands about documents, with their options and help. */
import type { Command } from 'commander';
import { documentHelp as help } from '../grading/messages/documents/commands.ts';
import { helpTexts } from '../grading/messages/interface.ts';
import { document } from './documents/document.ts';
import { chooseKinds } from './documents/choose-kinds.ts';
import { parseDocumentOptions, type RawDocumentOptions } from './documents/document-options.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { init } from './init.ts';
import type { Surroundings } from './program.ts';
import { checkTemplates } from './template-check.ts';
import { templateFieldsTable } from './template-fields.ts';

/** `base` gives a command its Chinese help and streams. */
export function addDocumentCommands(program: Command, base: (command: Command) => Command, around: Surroundings, done: (code: ExitCode) => void): void {
  base(program.command('document'))
    .description(help.document).argument('[KIND...]', help.kinds)
    .option('--from <FILE>', help.from).option('--settings <FILE>', help.settings).option('--out <DIR>', help.out)
    .option('--enterprise <NAME...>', help.enterprise).option('--templates <DIR>', help.templates).option('--name <PATTERN>', help.name)
    .option('--zip', help.zip).option('--merge [N]', help.merge).option('--pdf', help.pdf)
    .option('--date <D>', help.date).option('--edition <E>', helpTexts.edition).option('--packs <DIR>', helpTexts.packs)
    .addHelpText('after', help.examples + help.exitCodes)
    .action(async (kinds: string[], raw: RawDocumentOptions) => done(await runDocument(kinds, raw, around)));
  base(program.command('init'))
    .description(help.init).argument('[DIR]', help.initFolder)
    .action(async (folder: string | undefined) => done(await init(folder ?? '.', around.terminal)));
  const template = base(program.command('template')).description(help.template).helpCommand(false);
  base(template.command('check'))
    .description(help.templateCheck).argument('<FILE...>', help.templateFiles)
    .action(async (files: string[]) => done(await checkTemplates(files, around.terminal)));
  base(template.command('fields'))
    .description(help.templateFields).option('--word <FILE>', help.templateWord)
    .action(async (raw: { word?: string }) => done(await templateFieldsTable(raw.word, around.terminal)));
}

async function runDocument(kinds: readonly string[], raw: RawDocumentOptions, { terminal, signal, today }: Surroundings): Promise<ExitCode> {
  // Which kinds there are is worth more to somebody who has named none than what else is missing.
  const chosen = chooseKinds(kinds, terminal);
  if (chosen === undefined) return exitCodes.unreadable;
  const options = parseDocumentOptions(raw, kinds[0] ?? '', today);
  if ('usage' in options) {
    terminal.warn(options.usage);
    return exitCodes.unreadable;
  }
  return document(chosen, options, terminal, signal);
}
