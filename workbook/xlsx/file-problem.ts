/** Trouble with the file on its way up through the readers; `asResult` turns it into the Result that callers see. */
import type { ProblemParams } from '../../grading/messages/catalogue.ts';
import type { fileMessages } from '../../grading/messages/file.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import { partDetails } from '../../grading/messages/scanning.ts';
import { fill } from '../../grading/messages/template.ts';
import { throwIfCancelled } from '../cancelled.ts';
import { XmlError } from './xml-error.ts';

type FileCode = keyof typeof fileMessages;

/** Carries the catalogued problem. Thrown inside `workbook/xlsx/` only, never out of it. */
export class FileProblem extends Error {
  readonly problem: Problem;

  constructor(found: Problem) {
    super(found.code);
    this.name = 'FileProblem';
    this.problem = found;
  }
}

/** A FileProblem of a FILE_* code with checked params. */
export function fileProblem<C extends FileCode>(code: C, params: ProblemParams<C>): FileProblem {
  return new FileProblem(problem<C>(code, 'error', {}, params));
}

/** The problem of a part that cannot be read (FILE_008 or FILE_009). What is not about XML comes back unchanged. */
export function partProblem(part: string, error: unknown): unknown {
  if (!(error instanceof XmlError)) return error;
  return error.kind === 'doctype' ? fileProblem('FILE_008', { part }) : fileProblem('FILE_009', { part, detail: error.detail });
}

function unexpected(error: unknown): FileProblem {
  const message = error instanceof Error ? error.message : String(error);
  return fileProblem('FILE_009', { part: partDetails.unnamedPart, detail: fill(partDetails.unexpected, { message }) });
}

/**
 * Runs work on a file's bytes. A FileProblem becomes a failure with the file's name; a cancelled run throws
 * `signal.reason`; any other throw is an engine tripping over the bytes and becomes FILE_009.
 */
export async function asResult<T>(
  work: () => Promise<T>, options: { readonly fileName?: string | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<Result<T>> {
  try {
    throwIfCancelled(options.signal);
    return success(await work());
  } catch (error) {
    throwIfCancelled(options.signal);
    const found = error instanceof FileProblem ? error : unexpected(error);
    const place = options.fileName === undefined ? found.problem.place : { ...found.problem.place, file: options.fileName };
    return failure({ ...found.problem, place });
  }
}
