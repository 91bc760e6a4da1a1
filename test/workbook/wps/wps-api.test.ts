/** What we call of WPS is declared by WPS: the compiler compares our words with the declarations of et-jsapi-declare, in a program of its own. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const api = fileURLToPath(new URL('../../../workbook/wps/wps-api.ts', import.meta.url));
const virtual = fileURLToPath(new URL('../../../workbook/wps/declared-by-wps.ts', import.meta.url));
const options: ts.CompilerOptions = {
  strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true, types: ['et-jsapi-declare'], lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
};

/** The compiler's complaints about `code`, which sees the declarations as globals. */
function complaints(code: string): readonly string[] {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => (name === virtual ? ts.createSourceFile(name, code, options.target ?? ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest));
  host.fileExists = (name) => name === virtual || fileExists.call(host, name);
  host.readFile = (name) => (name === virtual ? code : readFile.call(host, name));
  const program = ts.createProgram([virtual, api], options, host);
  return ts.getPreEmitDiagnostics(program).filter(({ file }) => file?.fileName === virtual).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const imports = "import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from './wps-api.ts';\n";

describe('the part of the JSAPI that we use', () => {
  it('is what WPS declares', () => {
    expect(complaints(`${imports}
      declare const page: WPSMergedRoot; declare const range: Et.Range; declare const sheet: Et.Worksheet; declare const workbook: Et.Workbook;
      export const ours: [WpsApplication, WpsRange, WpsSheet, WpsWorkbook] = [page, range, sheet, workbook];
    `)).toEqual([]);
  });

  it('is compared in earnest: a name that WPS does not have is found', () => {
    expect(complaints(`${imports}
      declare const range: Et.Range;
      export const ours: WpsRange & { readonly Colour: number } = range;
    `).join()).toContain("'Colour'");
  });
});
