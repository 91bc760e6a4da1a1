/** The commands, their options and their help, in Chinese. */
import { Command, type CommanderError } from 'commander';
import { helpTexts as help, interfaceTexts as texts } from '../grading/messages/interface.ts';
import { fill } from '../grading/messages/template.ts';
import { check, openLibrary } from './check.ts';
import { isDate, parseCheckOptions, type RawOptions } from './check-options.ts';
import { addDocumentCommands } from './document-commands.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { indicators } from './indicators.ts';
import type { Terminal } from './terminal.ts';
import { unmark } from './unmark.ts';
import { usageProblem } from './usage.ts';

/** What the commands need from outside. `today` is YYYY-MM-DD. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly today: string;
  readonly version: string;
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': help.usage, 'Commands:': help.commands, 'Options:': help.options, 'Arguments:': help.arguments,
};

/** Parses and runs one command line (without node and script). Writing faults become exit code 2. */
export async function runProgram(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  let exit: ExitCode = exitCodes.nothingFound;
  const program = buildProgram(around, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (!isCommanderError(error)) throw error;
    return error.exitCode === 0 ? exitCodes.nothingFound : exitCodes.unreadable;
  }
}

function buildProgram(around: Surroundings, done: (code: ExitCode) => void): Command {
  const { terminal, signal } = around;
  const program = base(new Command('grading'), terminal)
    .description(help.program).version(around.version, '-V, --version', help.version)
    .helpCommand('help [command]', help.helpCommand).addHelpText('after', help.examples + help.exitCodes);
  base(program.command('check'), terminal)
    .description(help.check).argument('<FILE...>', help.files)
    .option('--date <D>', help.date).option('--edition <E>', help.edition).option('--packs <DIR>', help.packs)
    .option('--target <GRADE>', help.target).option('--format <F>', help.format).option('--out <DIR>', help.out)
    .addHelpText('after', help.exitCodes)
    .action(async (files: string[], raw: RawOptions) => {
      const options = parseCheckOptions(raw, files, around.today);
      if ('usage' in options) terminal.warn(options.usage);
      done('usage' in options ? exitCodes.unreadable : (await check(files, options, terminal, signal)).code);
    });
  base(program.command('unmark'), terminal)
    .description(help.unmark).argument('<FILE>', help.unmarkFile).option('--out <DIR>', help.unmarkOut)
    .action(async (file: string, raw: { out?: string }) => done(await unmark(file, raw.out, terminal)));
  base(program.command('indicators'), terminal)
    .description(help.indicators).argument('[INDUSTRY]', help.industry)
    .option('--date <D>', help.date).option('--edition <E>', help.edition).option('--packs <DIR>', help.packs)
    .option('--format <F>', help.indicatorsFormat)
    .action((name: string | undefined, raw: RawOptions) => done(runIndicators(name, raw, around)));
  addDocumentCommands(program, (command) => base(command, terminal), around, done);
  return program;
}

function runIndicators(name: string | undefined, raw: RawOptions, { terminal, today }: Surroundings): ExitCode {
  const date = raw.date ?? today;
  const format = raw.format ?? 'table';
  const fault = !isDate(date) ? usageProblem('usageDate', { seen: date })
    : format !== 'table' && format !== 'json' ? usageProblem('usageFormat', { seen: format, choices: 'table、json' }) : undefined;
  if (fault !== undefined) {
    terminal.warn(fault);
    return exitCodes.unreadable;
  }
  const library = openLibrary({ ...raw, date }, terminal);
  return library === undefined ? exitCodes.unreadable : indicators(name, library, format === 'json', terminal);
}

function base(command: Command, terminal: Terminal): Command {
  return command
    .helpOption('-h, --help', help.help)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.warn(text.trimEnd()),
      outputError: (text) => terminal.warn(faultInChinese(text, command)),
    })
    .exitOverride();
}

/** `template check` */
function commandPath(command: Command): string {
  const { parent } = command;
  return parent === null || parent.parent === null ? command.name() : `${commandPath(parent)} ${command.name()}`;
}

/** Commander's own sentences about a command line, in ours. */
function faultInChinese(text: string, command: Command): string {
  const quoted = /'([^']*)'/.exec(text)?.[1] ?? '';
  if (text.includes('missing required argument')) return fill(texts.usageMissingFile, { usage: `grading ${commandPath(command)} FILE…` });
  if (text.includes('argument missing')) return fill(texts.usageOptionValue, { option: quoted });
  if (text.includes('unknown option')) return fill(texts.usageUnknownOption, { option: quoted });
  if (text.includes('unknown command')) return fill(texts.usageUnknownCommand, { command: quoted, known: command.commands.map((one) => one.name()).join(texts.separator) });
  return fill(texts.usageUnknown, { detail: text.replace(/^error:\s*/, '').trim() });
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'exitCode' in error && 'code' in error && String(error.code).startsWith('commander.');
}
