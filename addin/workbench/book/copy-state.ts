/** What a copy saved now would hold beside the cells: notes and marks, and what of it the file or an earlier copy holds already. */
import type { WorkbookMarks } from '../../../workbook/host.ts';
import type { OpenedBook, SaveTask } from '../engine/engine.ts';
import type { Step } from './journal.ts';

/** What a saved copy holds. */
interface Saved {
  readonly state: Step | undefined;
  readonly notes: string;
}

/** Of one opened file; cells are told apart by the journal's `state`. */
export class CopyState {
  notes: string;
  private readonly file: OpenedBook;
  private isOn: boolean;
  /** Undefined: as in the file; null: none. */
  private marks: WorkbookMarks | null | undefined;
  private saved: Saved;
  private saving: Saved;

  constructor(file: OpenedBook) {
    this.file = file;
    this.notes = file.notes;
    this.isOn = file.isMarked;
    this.saved = this.saving = { state: undefined, notes: file.notes };
  }

  isMarked(): boolean {
    return this.isOn;
  }

  /** Marks instead of any before; null takes them away. */
  setMarks(marks: WorkbookMarks | null): void {
    this.marks = marks;
    this.isOn = marks !== null;
  }

  /** Edits and notes that no saved copy holds. */
  isUnsaved(state: Step | undefined): boolean {
    return state !== this.saved.state || this.notes !== this.saved.notes;
  }

  /** Whether notes or marks differ from the file. */
  isChanged(): boolean {
    const hasOtherMarks = this.marks === null ? this.file.isMarked : this.marks !== undefined;
    return hasOtherMarks || this.notes !== this.file.notes;
  }

  /** What is to be written beside the edits; `confirmSaved` follows once the user has it. */
  save(state: Step | undefined): Omit<SaveTask, 'edits'> {
    this.saving = { state, notes: this.notes };
    return { notes: this.notes === this.file.notes ? undefined : this.notes, marks: this.marks };
  }

  /** What `save` gave last is safe with the user. */
  confirmSaved(): void {
    this.saved = this.saving;
  }
}
