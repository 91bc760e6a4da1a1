/** What an application form asks, before it is laid out. */
import type { Control } from '../content-controls/control.ts';

/** A control with what stands beside it. */
export interface Entry {
  readonly heading: string;
  /** Printed behind the control; empty for none. */
  readonly unit: string;
  /** One; several where each choice has its own box. */
  readonly controls: readonly Control[];
}

export interface AssessmentRow {
  readonly dimension: string;
  readonly title: string;
  /** Grades that ask the same share a line. */
  readonly requirements: readonly string[];
  /** In the first row of a dimension: the grade it claims for itself. */
  readonly level: Control | undefined;
  /** Facts asked here. */
  readonly entries: readonly Entry[];
  /** Facts asked in an earlier row, in words. */
  readonly elsewhere: readonly string[];
  readonly evidence: readonly { readonly name: string; readonly control: Control }[];
}

export interface EvidenceRow {
  readonly name: string;
  /** Titles of the indicators that it proves. */
  readonly titles: readonly string[];
  readonly pages: Control;
}

export interface ApplicationForm {
  readonly tableName: string;
  readonly isForReference: boolean;
  readonly basics: readonly Entry[];
  /** One list of entries per production line, all of the same headings. */
  readonly lines: readonly (readonly Entry[])[];
  readonly vetoes: readonly { readonly title: string; readonly control: Control }[];
  readonly assessment: readonly AssessmentRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly signedOn: Control;
}
