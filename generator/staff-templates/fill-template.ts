/** Fills an open template: the trees are copied, filled and written; all other parts go over as they are. */
import {
  DelimiterSearcher, LoopPlugin, ScopeData, TagDisposition, TagParser, TemplateCompiler, TemplateHandlerOptions, TEXT_CONTENT_TYPE, LOOP_CONTENT_TYPE, xml,
  type Delimiters, type TemplateData,
} from 'easy-template-x';
import { textEntry } from '../package/zip-entry.ts';
import { zipBytes } from '../package/write-zip.ts';
import { mendTree } from './mend-tree.ts';
import type { OpenTemplate } from './open-template.ts';
import { EmptyText, type NamedValues } from './template-values.ts';
import { TextFiller } from './text-filler.ts';

/** Deep enough for a text box in a table in a table. */
const deepest = 200;

/** Only texts, lists and conditions: no value can bring a picture, a link or XML of its own. */
const compiler = makeCompiler();

function makeCompiler(): TemplateCompiler {
  const { delimiters } = new TemplateHandlerOptions({});
  const plugins = [new LoopPlugin(), new TextFiller()];
  // The options fill in every delimiter that is not given.
  const made = new TemplateCompiler(new DelimiterSearcher(delimiters as Delimiters, deepest), new TagParser(delimiters as Delimiters), plugins, {
    defaultContentType: TEXT_CONTENT_TYPE, containerContentType: LOOP_CONTENT_TYPE,
  });
  plugins.forEach((plugin) => plugin.setUtilities({ compiler: made }));
  return made;
}

/** The document of the same template and values is the same to the byte. Throws what the engine throws; a template that was checked gives it no reason to. */
export async function fillOpenTemplate({ entries, parts }: OpenTemplate, values: NamedValues): Promise<Uint8Array> {
  const filled = new Map<string, string>();
  const drawings = { last: 0 };
  for (const { path, root } of parts) {
    const tree = xml.create.cloneNode(root, true);
    const data = new ScopeData(values as unknown as TemplateData);
    data.scopeDataResolver = (args) => {
      const value: unknown = ScopeData.defaultResolver(args);
      const tag = args.path[args.path.length - 1];
      const isCondition = typeof tag === 'object' && tag.disposition === TagDisposition.Open;
      return (value instanceof EmptyText && isCondition ? false : value) as ReturnType<typeof ScopeData.defaultResolver>;
    };
    await compiler.compile(tree, data, { docx: undefined as never, currentPart: undefined as never, pluginContext: {}, options: { maxXmlDepth: deepest } });
    mendTree(tree, drawings);
    filled.set(path, xml.parser.serializeFile(tree));
  }
  return zipBytes(entries.map((entry) => {
    const text = filled.get(entry.path);
    return text === undefined ? entry : textEntry(entry.path, text);
  }));
}
