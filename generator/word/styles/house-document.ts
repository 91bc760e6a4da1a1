/** A document of ours: one set of defaults, so that no kind can differ by accident. */
import { Document, DocumentProtectionType, type ISectionOptions } from 'docx';
import { cleanText } from '../../package/clean-text.ts';
import type { FontNames, Fonts } from './fonts.ts';
import { sizes } from './measures.ts';

/** A paragraph style of the document's own. */
export interface HouseStyle {
  readonly id: string;
  readonly font: FontNames;
  /** Half points. */
  readonly size: number;
}

export interface HouseDocument {
  /** What the file properties and the title bar say. */
  readonly title: string;
  readonly sections: readonly ISectionOptions[];
  /** Nothing but its content controls can be changed. There is no password: it keeps from mistakes, not from people. */
  readonly isForm?: boolean;
  /** Custom properties by name, for programs that read the file. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly styles?: readonly HouseStyle[];
}

export function houseDocument({ title, sections, isForm = false, properties = {}, styles = [] }: HouseDocument, fonts: Fonts): Document {
  return new Document({
    ...(isForm ? { protection: { type: DocumentProtectionType.FORMS } } : {}),
    customProperties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    title: cleanText(title), creator: '', lastModifiedBy: '', description: '', evenAndOddHeaderAndFooters: true,
    // The kinsoku and punctuation rules of Chinese are Word's own defaults; only font and language have to be said.
    styles: {
      paragraphStyles: styles.map(({ id, font, size }) => ({ id, name: id, run: { font, size } })),
      default: { document: { run: { font: fonts.body, size: sizes.third, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } },
    },
    sections: [...sections],
  });
}
