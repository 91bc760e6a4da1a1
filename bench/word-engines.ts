/** The same form made by five engines, each used as its manual says. */
import { createReport } from 'docx-templates';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import { Packer } from 'docx';
import PizZip from 'pizzip';
import { compileForm } from '../generator/compiled/compile-form.ts';
import { rowsOf, slot } from '../generator/compiled/markers.ts';
import { documentBytes } from '../generator/package/document-bytes.ts';
import { columns, formOf, type FormData } from './word-form.ts';

export interface Engine {
  readonly name: string;
  readonly make: (data: FormData) => Promise<Uint8Array>;
}

export async function wordEngines(): Promise<readonly Engine[]> {
  const braces = await documentBytes(formOf('{name}', '{code}', [columns.map((name, at) => `${at === 0 ? '{#rows}' : ''}{${name}}${at === 4 ? '{/rows}' : ''}`)]));
  const form = compileForm(await documentBytes(formOf(slot('name'), slot('code'), [columns.map((name, at) => (at === 0 ? rowsOf('rows') : '') + slot(name))])));
  const commands = Buffer.from(await documentBytes(formOf('+++INS name+++', '+++INS code+++', [
    ['+++FOR row IN rows+++', '', '', '', ''], columns.map((name) => `+++INS $row.${name}+++`), ['+++END-FOR row+++', '', '', '', ''],
  ])));
  const easy = new TemplateHandler();
  return [
    { name: 'ours, compiled', make: ({ name, code, rows }) => Promise.resolve(form.fill({ name, code, rows })) },
    { name: 'easy-template-x', make: async ({ name, code, rows }) => new Uint8Array(await easy.process(Buffer.from(braces), { name, code, rows: [...rows] })) },
    { name: 'docxtemplater', make: (data) => Promise.resolve(docxtemplater(braces, data)) },
    {
      name: 'docx build',
      make: async ({ name, code, rows }) => new Uint8Array(await Packer.toBuffer(formOf(name, code, rows.map((row) => columns.map((column) => row[column]))))),
    },
    { name: 'docx-templates', make: (data) => createReport({ template: commands, data, noSandbox: true }) },
  ];
}

function docxtemplater(template: Uint8Array, data: FormData): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}
