/** styles.xml with entries added at the end of its lists. Nothing that was there moves or changes its number. */
import { appendChild, applyEdits, outline, prefixOf, type Edit, type OutlineElement } from './xml-outline.ts';
import { rawAttribute, withAttribute } from './tag-text.ts';

/** The lists we add to, in the order of the schema. */
const editedSections = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
export type StyleSection = (typeof editedSections)[number];

const schemaOrder = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst',
];

/** What a list has to hold before anything of ours: Excel keeps fills 0 and 1 for itself. */
const defaults: Readonly<Record<StyleSection, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** How a list was before: `count` is the attribute as written, absent when it had none; no `entries` when there was no list. */
export interface SectionBefore {
  readonly section: StyleSection;
  readonly count: string | undefined;
  readonly entries: number | undefined;
}

interface Section {
  readonly element: OutlineElement | undefined;
  readonly entries: readonly OutlineElement[];
  readonly added: string[];
}

/** Puts a namespace prefix before every element name of a piece of XML that we wrote ourselves. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

export class StylesEditor {
  private readonly text: string;
  private readonly root: OutlineElement;
  private readonly children: readonly OutlineElement[];
  private readonly sections: ReadonlyMap<StyleSection, Section>;
  private readonly colours: ReadonlySet<string>;
  private readonly prefix: string;

  /** Throws XmlError when the text is not well-formed. */
  constructor(text: string) {
    const elements = outline(text, 2);
    const root = elements[0];
    if (root === undefined) throw new Error('styles without a root');
    this.text = text;
    this.root = root;
    this.prefix = prefixOf(root);
    this.children = elements.filter((element) => element.depth === 1);
    this.sections = new Map(editedSections.map((name) => [name, this.sectionOf(name, elements)]));
    this.colours = new Set([...text.matchAll(/rgb="[0-9A-Fa-f]{0,2}([0-9A-Fa-f]{6})"/g)].map((match) => (match[1] ?? '').toUpperCase()));
  }

  /** Whether the file already uses this RRGGBB somewhere. */
  usesColour(colour: string): boolean {
    return this.colours.has(colour);
  }

  /** Whether formats refer to named cell styles. */
  get hasCellStyleXfs(): boolean {
    return this.children.some((element) => element.tag.local === 'cellStyleXfs');
  }

  /** Whether the part is of a strict package, which has other names for some elements. */
  get isStrict(): boolean {
    return this.root.tag.raw.includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
  }

  /** Whether anything was added beyond what every list has to hold. */
  get hasAdditions(): boolean {
    return editedSections.some((name) => this.size(name) > Math.max(this.section(name).entries.length, defaults[name].length));
  }

  size(section: StyleSection): number {
    const { entries, added } = this.section(section);
    return entries.length + added.length;
  }

  /** The XML of an entry that was there before, undefined beyond the end. */
  entry(section: StyleSection, index: number): string | undefined {
    const element = this.section(section).entries[index];
    return element === undefined ? undefined : this.text.slice(element.start, element.end);
  }

  /** Adds an entry written without a namespace prefix; gives its number. */
  add(section: StyleSection, xml: string): number {
    return this.addRaw(section, prefixed(xml, this.prefix));
  }

  /** Adds an entry made from one of the file's own; gives its number. */
  addRaw(section: StyleSection, xml: string): number {
    this.section(section).added.push(xml);
    return this.size(section) - 1;
  }

  /** How the lists were, for the undo. */
  before(): readonly SectionBefore[] {
    return editedSections.map((section) => {
      const { element, entries } = this.section(section);
      return {
        section,
        count: element === undefined ? undefined : rawAttribute(element.tag.raw, 'count'),
        entries: element === undefined ? undefined : entries.length,
      };
    });
  }

  /** The new text. */
  finish(): string {
    const missing = new Map<number, string>();
    const edits: Edit[] = [];
    for (const name of editedSections) {
      const { element, added } = this.section(name);
      if (added.length === 0) continue;
      const inner = added.join('');
      if (element !== undefined) {
        edits.push(...appendChild(element, inner, withAttribute(element.tag.raw, 'count', this.size(name))));
      } else {
        const at = this.placeFor(name);
        const tag = this.prefix + name;
        missing.set(at, `${missing.get(at) ?? ''}<${tag} count="${added.length}">${inner}</${tag}>`);
      }
    }
    if (this.root.tag.selfClosing) return applyEdits(this.text, appendChild(this.root, [...missing.values()].join('')));
    for (const [at, text] of missing) edits.push({ from: at, to: at, text });
    return applyEdits(this.text, edits);
  }

  private section(name: StyleSection): Section {
    const found = this.sections.get(name);
    if (found === undefined) throw new Error(name);
    return found;
  }

  private sectionOf(name: StyleSection, elements: readonly OutlineElement[]): Section {
    const element = this.children.find((child) => child.tag.local === name);
    const entries = elements.filter((child) => child.depth === 2 && element !== undefined && child.parent === element);
    const added = defaults[name].slice(entries.length).map((xml) => prefixed(xml, prefixOf(this.root)));
    return { element, entries, added };
  }

  private placeFor(name: StyleSection): number {
    const later = schemaOrder.slice(schemaOrder.indexOf(name) + 1);
    const next = this.children.find((child) => later.includes(child.tag.local));
    return next?.start ?? this.root.innerEnd;
  }
}
