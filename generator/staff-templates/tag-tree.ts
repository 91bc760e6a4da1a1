/** Tags as the lists and conditions they make, and what stands in the way of that. */
import { problem, type Problem } from '../../grading/messages/problem.ts';
import type { XmlNode } from 'easy-template-x';
import { ancestor } from './part-tree.ts';
import type { FoundTag, PartTags } from './tag-scan.ts';

/** A tag in the place where it is filled; `inner` for those that open something. */
export interface TagNode {
  readonly tag: FoundTag;
  readonly inner?: readonly TagNode[];
}

interface Open {
  readonly tag: FoundTag;
  readonly inner: TagNode[];
}

export interface TagTree {
  readonly nodes: readonly TagNode[];
  readonly problems: readonly Problem[];
}

export function tagTree({ tags }: PartTags): TagTree {
  const nodes: TagNode[] = [];
  const problems: Problem[] = [];
  const open: Open[] = [];
  const add = (node: TagNode): void => {
    (open[open.length - 1]?.inner ?? nodes).push(node);
  };
  for (const tag of tags) {
    if (tag.sign === '') add({ tag });
    else if (tag.sign === '#') open.push({ tag, inner: [] });
    else {
      const at = closedBy(open, tag);
      const [closed] = at < 0 ? [] : open.splice(at, 1);
      if (closed === undefined) {
        problems.push(problem('TEMPLATE_016', 'error', {}, { where: tag.where, close: tag.raw, open: `{#${tag.name}}` }));
        continue;
      }
      const around = open[at];
      if (around !== undefined) problems.push(problem('TEMPLATE_017', 'error', {}, { where: tag.where, close: tag.raw, expected: `{/${around.tag.name}}` }));
      add(closed);
      problems.push(...placeProblems(closed.tag, tag));
    }
  }
  for (const { tag, inner } of open) {
    problems.push(problem('TEMPLATE_015', 'error', {}, { where: tag.where, open: tag.raw, close: `{/${tag.name}}` }));
    nodes.push({ tag, inner });
  }
  return { nodes, problems };
}

/** The innermost one that bears the name; `{/}` ends whatever was begun last. */
function closedBy(open: readonly Open[], { name }: FoundTag): number {
  for (let at = open.length - 1; at >= 0; at--) if (name === '' || open[at]?.tag.name === name) return at;
  return -1;
}

/** Beginning and end must stand where what is between them can be repeated. */
function placeProblems(opening: FoundTag, closing: FoundTag): readonly Problem[] {
  const [from, to] = [opening.node, closing.node];
  if (from === undefined || to === undefined) return [];
  const controlled = [opening, closing].filter(({ node }) => node !== undefined && ancestor(node, 'w:sdtContent') !== undefined);
  if (controlled.length > 0) return controlled.map((tag) => problem('TEMPLATE_021', 'error', {}, { where: tag.where, tag: tag.raw }));
  const [fromCell, toCell] = [ancestor(from, 'w:tc'), ancestor(to, 'w:tc')];
  const names = { where: opening.where, open: opening.raw, close: closing.raw };
  const over = overOf(opening.options);
  const byCells = fromCell !== undefined && toCell !== undefined && (fromCell !== toCell || over === 'row' || over === 'column') && over !== 'paragraph';
  const hold = byCells ? [ancestor(fromCell, 'w:tbl'), ancestor(toCell, 'w:tbl')] : [paragraphOf(from)?.parentNode, paragraphOf(to)?.parentNode];
  if (hold[0] !== hold[1]) return [problem('TEMPLATE_022', 'error', {}, names)];
  const isBelow = byCells && over === '' && ancestor(fromCell, 'w:tr') !== ancestor(toCell, 'w:tr') && columnOf(fromCell) === columnOf(toCell);
  return isBelow ? [problem('TEMPLATE_027', 'warning', {}, { ...names, byRow: `{#${opening.name} [loopOver: "row"]}` })] : [];
}

/** What `[loopOver: "row"]` says; empty without options, undefined where it cannot be read. */
export function overOf(options: string): string | undefined {
  return options === '' ? '' : /^loopOver\s*:\s*(?:"(row|column|paragraph|content)"|'(row|column|paragraph|content)'|[“”](row|column|paragraph|content)[“”])$/.exec(options)?.slice(1).find((found) => found !== undefined);
}

function paragraphOf(node: XmlNode): XmlNode | undefined {
  return ancestor(node, 'w:p');
}

function columnOf(cell: XmlNode): number {
  return (cell.parentNode?.childNodes ?? []).filter(({ nodeName }) => nodeName === 'w:tc').indexOf(cell);
}
