/** Numbered lists of joined documents: each document counts from the start, as it did alone. */

export interface ListRestarts {
  /** The content with lists of its own. */
  readonly restarted: (content: string) => string;
  /** The part with the lists that were added; nothing when none was. */
  readonly numbering: () => string | undefined;
}

export function listRestarts(numbering: string): ListRestarts {
  const abstractOf = new Map<string, string>();
  each(numbering, /<w:num\b[^>]*w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"\/>/g, (id, abstract) => abstractOf.set(id, abstract));
  const startsOf = new Map<string, readonly string[]>();
  each(numbering, /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g, (id, inner) => startsOf.set(id, overrides(inner)));
  let highest = Math.max(0, ...[...abstractOf.keys()].map(Number));
  const added: string[] = [];
  const restarted = (content: string): string => {
    const own = new Map<string, number>();
    return content.replace(/<w:numId w:val="(\d+)"\/>/g, (whole, id: string) => {
      const abstract = abstractOf.get(id);
      if (abstract === undefined) return whole;
      const number = own.get(id) ?? ++highest;
      if (!own.has(id)) added.push(`<w:num w:numId="${number}"><w:abstractNumId w:val="${abstract}"/>${startsOf.get(abstract)?.join('') ?? ''}</w:num>`);
      own.set(id, number);
      return `<w:numId w:val="${number}"/>`;
    });
  };
  return {
    restarted,
    numbering: () => (added.length === 0 ? undefined : numbering.replace(/(?=<w:numIdMacAtCleanup\b|<\/w:numbering>)/, () => added.join(''))),
  };
}

function overrides(levels: string): readonly string[] {
  const made: string[] = [];
  each(levels, /<w:lvl\b[^>]*w:ilvl="(\d+)"[^>]*>\s*(?:<w:start w:val="(\d+)"\/>)?/g, (level, start) => {
    made.push(`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start === '' ? '1' : start}"/></w:lvlOverride>`);
  });
  return made;
}

function each(xml: string, pattern: RegExp, visit: (first: string, second: string) => void): void {
  for (let found = pattern.exec(xml); found !== null; found = pattern.exec(xml)) visit(found[1] ?? '', found[2] ?? '');
}
