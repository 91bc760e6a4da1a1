/** A form is built once as a document with marks in it (`markers.ts`), compiled once, and then filled thousands of times. */
import { contentOf, readZip } from '../package/read-zip.ts';
import { zipBytes } from '../package/write-zip.ts';
import { deflatedEntry, type ZipEntry } from '../package/zip-entry.ts';
import { ByteText } from './byte-text.ts';
import { checkValues, slotsOf } from './form-slots.ts';
import { formPieces, hasMarks, type FormPiece } from './form-pieces.ts';
import type { FormValues } from './form-values.ts';
import { renderPieces } from './render-pieces.ts';

export interface CompiledForm {
  /** Names of all slots in the order they stand, each once; those of repeated rows as `list.slot`, `list` being the innermost one. */
  readonly slots: readonly string[];
  /** The bytes of one filled form; the same values give the same bytes. Throws FormDefect when a slot has no value, or a value no slot. */
  readonly fill: (values: FormValues) => Uint8Array;
}

type FormPart = { readonly path: string; readonly pieces: readonly FormPiece[] } | ZipEntry;

const largestPart = 64 * 1024 * 1024;
/** One for all forms: nothing here waits, so no two fillings meet. */
const text = new ByteText();

/** Takes the bytes of a .docx apart. Throws FormDefect when a mark stands where no text can be put in its place. */
export function compileForm(bytes: Uint8Array): CompiledForm {
  const parts = readZip(bytes).map(formPart);
  const pieces = parts.flatMap((part) => ('pieces' in part ? part.pieces : []));
  const slots = slotsOf(pieces);
  return {
    slots,
    fill(values) {
      checkValues(values, pieces);
      return zipBytes(parts.map((part) => ('pieces' in part ? filledPart(part.path, part.pieces, values) : part)));
    },
  };
}

function formPart(entry: ZipEntry): FormPart {
  if (!/\.(?:xml|rels)$/.test(entry.path)) return entry;
  const content = contentOf(entry, largestPart);
  const xml = new TextDecoder().decode(content);
  // What other packers stored is compressed here, once for all forms.
  if (!hasMarks(xml)) return entry.method === 'stored' ? deflatedEntry(entry.path, content) : entry;
  return { path: entry.path, pieces: formPieces(entry.path, xml) };
}

function filledPart(path: string, pieces: readonly FormPiece[], values: FormValues): ZipEntry {
  text.clear();
  renderPieces(pieces, [values], text);
  return deflatedEntry(path, text.view());
}
