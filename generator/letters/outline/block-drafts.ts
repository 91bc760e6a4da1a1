/** The drafts of one block of an outline. */
import { LineRuleType, Paragraph, type IParagraphOptions } from 'docx';
import type { Fonts } from '../../word/styles/fonts.ts';
import { beforeTable } from '../../word/styles/measures.ts';
import { prose, runs } from '../../word/styles/paragraphs.ts';
import { annexNote } from './blocks/annex-note.ts';
import { dataTable } from './blocks/data-table.ts';
import { form } from './blocks/form.ts';
import { imprint } from './blocks/imprint.ts';
import { annexMarkDraft, heading, note, paragraph, title, to, type Below } from './blocks/prose.ts';
import { redHead } from './blocks/red-head.ts';
import { signature } from './blocks/signature.ts';
import { timetable } from './blocks/timetable.ts';
import { around, paragraphDraft, type Draft } from './drafts.ts';
import type { OutlineBlock } from './schema.ts';
import { tagPieces } from './tag-pieces.ts';

/** Blocks one after another, with the blank lines that the standard wants between them; `isStart`: the first one begins the section. */
export function blockDrafts(fonts: Fonts, blocks: readonly OutlineBlock[], isStart = true): readonly Draft[] {
  return blocks.flatMap((block, at) => {
    const before = at === 0 ? undefined : blocks[at - 1];
    const around = { isFirst: isStart && at === 0, keepNext: staysWithNext(blocks, at), beforeTable: isTable(blocks[at + 1]) };
    return [...blanks(fonts, before === undefined ? 0 : linesBetween(before, block), around.keepNext), ...draftsOf(fonts, block, around)];
  });
}

/** 7.3.1: two below the red line; 7.3.2: one below the title; 7.3.4: one above 附件说明; 7.3.7: the title of an annex on its third line. */
function linesBetween(before: OutlineBlock, block: OutlineBlock): number {
  if (block.block === 'title') return before.block === 'redHead' ? 2 : before.block === 'annexMark' ? 1 : 0;
  // A smaller title, as sheets with little room have it, brings its own room.
  if (before.block === 'title') return isSubtitle(block) || before.size !== undefined ? 0 : 1;
  if (isSubtitle(before)) return 1;
  return block.block === 'annexNote' ? 1 : 0;
}

/** No table without the sentence above it, no 署名 on a page without text: what may be left out does not count as text. */
function staysWithNext(blocks: readonly OutlineBlock[], at: number): boolean {
  const next = blocks[at + 1];
  if (next === undefined) return false;
  if (next.block === 'signature' || startsWithTable(next)) return true;
  if (next.block === 'note') return blocks[at]?.block === 'signature';
  const carriesOn = next.block === 'blank' || next.block === 'annexNote' || (next.block === 'paragraph' && next.when !== undefined);
  return carriesOn && staysWithNext(blocks, at + 1);
}

function startsWithTable(block: OutlineBlock | undefined): boolean {
  if (block?.block === 'group') return startsWithTable(block.blocks[0]);
  return isTable(block);
}

/** A group brings a low line of its own. */
function isTable(block: OutlineBlock | undefined): boolean {
  return block?.block === 'table' || block?.block === 'form' || block?.block === 'timetable';
}

/** A centred line, the period of a report for one, belongs to the title above it. */
function isSubtitle(block: OutlineBlock): boolean {
  return block.block === 'paragraph' && block.align === 'center' && block.when === undefined;
}

function blanks(fonts: Fonts, count: number, keepNext: boolean): readonly Draft[] {
  return Array.from({ length: count }, () => paragraphDraft(() => prose('', fonts.body, { keepNext })));
}

interface Around extends Below {
  readonly isFirst: boolean;
}

function draftsOf(fonts: Fonts, block: OutlineBlock, { isFirst, ...below }: Around): readonly Draft[] {
  switch (block.block) {
    case 'redHead': return redHead(fonts, block);
    case 'title': return title(fonts, block);
    case 'to': return to(fonts, block);
    case 'paragraph': return paragraph(fonts, block, below);
    case 'heading': return heading(fonts, block, below);
    case 'annexNote': return annexNote(fonts, block, below.keepNext);
    case 'signature': return signature(fonts, block, below.keepNext);
    case 'note': return note(fonts, block);
    case 'annexMark': return annexMarkDraft(fonts, block, isFirst);
    case 'blank': return blanks(fonts, block.lines ?? 1, below.keepNext);
    case 'pageBreak': return [paragraphDraft((before, after) => lowLine(fonts, before + after, { pageBreakBefore: true, line: 10 }))];
    case 'table': return dataTable(fonts, block);
    case 'form': return form(fonts, block);
    case 'timetable': return timetable(fonts, block);
    case 'imprint': return imprint(fonts, block);
    case 'group': return around(blockDrafts(fonts, block.blocks, isFirst), block, (opening) => carrier(fonts, opening));
    default: return unknownBlock(block);
  }
}

/** A low line that holds a tag before or behind a table; empty once the tag has done its work. */
function carrier(fonts: Fonts, opening: boolean): Draft {
  // Behind a table it is next to nothing, so that it makes no page of its own.
  return paragraphDraft((before, after) => lowLine(fonts, before + after, { line: opening ? beforeTable : 20, keepNext: opening }));
}

function lowLine(fonts: Fonts, text: string, { line, ...options }: IParagraphOptions & { readonly line: number }): Paragraph {
  return new Paragraph({ spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children: runs(tagPieces(text), { font: fonts.body, size: 8 }), ...options });
}

function unknownBlock(block: never): never {
  throw new Error(`no block of this name: ${JSON.stringify(block)}`);
}
