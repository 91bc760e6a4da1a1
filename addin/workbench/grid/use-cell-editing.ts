/** Editing the active cell: what stands in the field, when it is kept, and what the keys do. */
import { useState, type KeyboardEvent } from 'react';
import { problemLine } from '../../../grading/messages/problem.ts';
import { fill } from '../../../grading/messages/template.ts';
import { gridTexts as texts } from '../../../grading/messages/workbench.ts';
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { rangeOf } from '../book/selection.ts';
import { looksLikeFormula, readTyped, textToEdit } from '../book/typed-text.ts';
import type { WorkbenchHost } from '../workbench-host.ts';
import { emptyRange } from './clipboard.ts';
import { commandOf, type Command, type EditMode } from './keys.ts';
import { moved, type Ground } from './move-selection.ts';

interface Draft {
  readonly text: string;
  readonly mode: Exclude<EditMode, 'none'>;
}

export interface CellEditing {
  readonly draft: string | undefined;
  type(text: string): void;
  /** Starts with what the cell says now. */
  begin(): void;
  /** Keeps what was typed. */
  commit(): void;
  key(event: KeyboardEvent<HTMLTextAreaElement>): void;
}

/** `ground` is undefined while no sheet is shown; `say` shows what was refused and why. */
export function useCellEditing(host: WorkbenchHost, ground: Ground | undefined, say: (text: string) => void): CellEditing {
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const [mayLeave, setMayLeave] = useState(false);
  const { sheet, selection } = host.view();
  const { row, column } = selection.active;

  const start = (text: string | undefined, mode: Draft['mode']): void => {
    const may = host.book().mayWrite(sheet, row, column);
    if (may.ok) setDraft({ text: text ?? textToEdit(ground?.sheet.valueAt(row, column)), mode });
    else say(problemLine(may.problem));
  };
  const commit = (): void => {
    if (draft === undefined) return;
    setDraft(undefined);
    if (draft.text === textToEdit(ground?.sheet.valueAt(row, column))) return;
    const written = host.edit([{ sheet, cells: [{ row, column, value: readTyped(draft.text) }] }]);
    if (!written.ok) say(problemLine(written.problem));
    else if (looksLikeFormula(draft.text)) say(fill(texts.formulaStaysText, { address: cellAddress(row, column) }));
  };
  const run = (command: Command, field: HTMLTextAreaElement): void => {
    switch (command.kind) {
      case 'edit': return start(undefined, 'editing');
      case 'cancel': return setDraft(undefined);
      case 'undo': return host.undo();
      case 'redo': return host.redo();
      case 'empty': return ground === undefined ? undefined : emptyRange(host, rangeOf(selection, ground.sheet.merges), say);
      case 'newLine': {
        field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
        return setDraft((known) => known && { ...known, text: field.value });
      }
      case 'commit': commit();
    }
    if (ground !== undefined) host.setSelection(moved(selection, command, ground));
  };
  return {
    draft: draft?.text,
    type: (text) => (draft === undefined ? start(text, 'typing') : setDraft({ ...draft, text })),
    begin: () => start(undefined, 'editing'),
    commit,
    key: (event) => {
      if (event.nativeEvent.isComposing) return;
      const isLeaving = event.key === 'Tab' && mayLeave && draft === undefined;
      setMayLeave(event.key === 'Escape' && draft === undefined);
      const command = isLeaving ? undefined : commandOf(event, draft?.mode ?? 'none');
      if (command === undefined) return;
      event.preventDefault();
      run(command, event.currentTarget);
    },
  };
}
