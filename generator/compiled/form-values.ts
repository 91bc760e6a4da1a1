/** What a compiled form is filled with. */

/**
 * Texts by slot, and lists of such values by name of repeated rows. Texts are plain: line feeds become breaks,
 * what XML cannot hold is left out. A row sees its own values first, then those around it.
 */
export interface FormValues {
  readonly [name: string]: string | readonly FormValues[];
}

/** Our own form and its values do not fit together: a defect of the program, never the user's. */
export class FormDefect extends Error {
  /** The slot, the list or the part that it is about. */
  readonly subject: string;

  constructor(message: string, subject: string) {
    super(`${message}: ${subject}`);
    this.name = 'FormDefect';
    this.subject = subject;
  }
}
