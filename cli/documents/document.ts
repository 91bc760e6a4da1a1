/** `grading document`: read, plan, say what is missing, make, write. */
import type { DocumentKind, DocumentSource, PlannedDocument } from '../../generator/documents/document-kind.ts';
import { isOutdated, planDocuments } from '../../generator/documents/plan-documents.ts';
import { commandTexts as texts } from '../../grading/messages/documents/commands.ts';
import { problemLine } from '../../grading/messages/problem.ts';
import { success } from '../../grading/messages/result.ts';
import { fill } from '../../grading/messages/template.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { checkOwnTemplates } from './check-own-templates.ts';
import { chooseEnterprises } from './choose-enterprises.ts';
import type { ChosenKinds } from './choose-kinds.ts';
import type { DocumentOptions } from './document-options.ts';
import { folderSink } from './folder-sink.ts';
import { makePdfs } from './make-pdfs.ts';
import { readSettings } from './read-settings.ts';
import { readSource } from './read-source.ts';
import { readTemplates } from './read-templates.ts';
import { tellUnusedName } from './tell-options.ts';
import { tellCounts, tellLeftOut, tellPlan } from './tell-plan.ts';
import { writeDocuments } from './write-documents.ts';
import { zipSink } from './zip-sink.ts';

/** Throws only what `signal` throws before the first file is written, and what is our own fault. */
export async function document(chosen: ChosenKinds, options: DocumentOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  const source = await openSource(chosen, options, terminal, signal);
  const kinds = kindsFor(chosen, options);
  const plan = source === undefined ? undefined : planFor(source, { ...chosen, kinds }, options, terminal);
  if (source === undefined || plan === undefined) return exitCodes.unreadable;
  terminal.settle();
  tellUnusedName(options, kinds, terminal);
  for (const { title } of kinds.filter((kind) => !plan.some((document) => document.kind === kind))) terminal.print(fill(texts.noneOf, { title }));
  if (plan.length === 0) {
    terminal.print(texts.nothing);
    return exitCodes.nothingFound;
  }
  const code = await writePlan(source, plan, kinds, options, terminal, signal);
  if (chosen.scope === 'usual' && options.enterprises.length === 0 && code <= exitCodes.findings) tellLeftOut(source, kinds, terminal);
  return code;
}

/** Of `all`, whoever names enterprises wants what is about them. */
function kindsFor({ kinds, scope }: ChosenKinds, { enterprises }: DocumentOptions): readonly DocumentKind[] {
  if (scope !== 'usual' || enterprises.length === 0) return kinds;
  return kinds.filter(({ per, forEnterprise }) => per === 'enterprise' || per === 'form' || forEnterprise !== undefined);
}

async function openSource({ kinds }: ChosenKinds, options: DocumentOptions, terminal: Terminal, signal: AbortSignal): Promise<DocumentSource | undefined> {
  const settings = await readSettings(options.settings, terminal);
  if (settings === undefined) return undefined;
  const { campaign } = settings;
  const templates = await readTemplates(options.templates);
  if (!templates.ok) {
    terminal.warn(problemLine(templates.problem));
    return undefined;
  }
  if (!(await checkOwnTemplates(templates.value, kinds, terminal))) return undefined;
  // What the command line says goes before what the settings say.
  const read = await readSource({ ...(campaign.edition === '' ? {} : { edition: campaign.edition }), ...options }, terminal, signal);
  if (read === undefined) return undefined;
  for (const found of settings.problemsOn(read.index.result.date)) terminal.warn(problemLine(found));
  return { ...read, campaign, templates: templates.value.templates };
}

function planFor(source: DocumentSource, { kinds, scope }: ChosenKinds, options: DocumentOptions, terminal: Terminal): readonly PlannedDocument[] | undefined {
  const { chosen, problems } = chooseEnterprises(source.index.result, options.enterprises);
  for (const found of problems) terminal.warn(problemLine(found));
  if (problems.length > 0) return undefined;
  return planDocuments(source, {
    kinds, scope: options.enterprises.length === 0 ? scope : chosen, ...(options.namePattern === undefined ? {} : { namePattern: options.namePattern }),
  });
}

async function writePlan(
  source: DocumentSource, plan: readonly PlannedDocument[], kinds: readonly DocumentKind[], options: DocumentOptions, terminal: Terminal, signal: AbortSignal,
): Promise<ExitCode> {
  const started = performance.now();
  const lacking = tellPlan(plan, options.zip, terminal);
  const kept: { readonly path: string; readonly instead: string }[] = [];
  const sink = options.zip ? await zipSink(options.out) : success(await folderSink(options.out, {
    planned: plan.map(({ path }) => path), onKept: (path, instead) => kept.push({ path, instead }),
    isOutdated: isOutdated(source, { kinds, ...(options.namePattern === undefined ? {} : { namePattern: options.namePattern }) }),
  }));
  if (!sink.ok) {
    terminal.warn(problemLine(sink.problem));
    return exitCodes.unreadable;
  }
  const written = await writeDocuments(source, plan, sink.value, options, terminal, signal);
  if (written === undefined) return exitCodes.unreadable;
  if ('interrupted' in written) {
    terminal.warn(options.zip ? texts.interruptedZip : fill(texts.interrupted, { count: written.interrupted }));
    return exitCodes.cancelled;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  tellCounts(plan, written.counts, terminal);
  terminal.print(options.zip ? fill(texts.writtenZip, { path: written.place, count: plan.length - written.failed, seconds })
    : fill(texts.writtenFolder, { folder: written.place, count: plan.length - written.failed, seconds }));
  if (options.merge !== undefined) terminal.print(fill(texts.mergedInto, { files: written.paths.length }));
  if (written.failed > 0) terminal.warn(fill(texts.failed, { count: written.failed }));
  const hasPdfs = !options.pdf || await makePdfs(options.out, written.paths, sink.value, terminal, signal);
  const listed = options.pdf ? await sink.value.finish() : success('');
  if (!listed.ok) terminal.warn(problemLine(listed.problem));
  const [first] = kept;
  if (first !== undefined) terminal.print(fill(texts.renamed, { count: kept.length, path: first.instead }));
  if (!hasPdfs || !listed.ok) return signal.aborted ? exitCodes.cancelled : exitCodes.findings;
  return lacking > 0 || written.failed > 0 ? exitCodes.findings : exitCodes.nothingFound;
}
