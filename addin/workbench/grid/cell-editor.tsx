/** The text field of the grid. It always has the focus, so that an input method (拼音) gets the first letter; it shows itself only while editing. */
import { mergeClasses } from '@fluentui/react-components';
import type { ChangeEvent, CSSProperties, FocusEvent, KeyboardEvent, ReactElement, Ref } from 'react';
import { fill } from '../../../grading/messages/template.ts';
import { gridTexts as texts } from '../../../grading/messages/workbench.ts';
import type { Clipboard } from './clipboard.ts';
import { useGridStyles } from './grid-styles.ts';

export interface CellEditorProps {
  readonly field: Ref<HTMLTextAreaElement>;
  readonly address: string;
  /** Undefined while nothing is edited. */
  readonly draft: string | undefined;
  readonly place: CSSProperties;
  readonly gridId: string;
  readonly activeId: string;
  readonly helpId: string;
  readonly clipboard: Clipboard;
  readonly onDraft: (text: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLTextAreaElement>) => void;
}

export function CellEditor(props: CellEditorProps): ReactElement {
  const styles = useGridStyles();
  const { draft, clipboard } = props;
  const isEditing = draft !== undefined;
  return (
    <textarea
      ref={props.field} rows={1} spellCheck={false} autoComplete="off" value={draft ?? ''}
      aria-label={fill(texts.editor, { address: props.address })} aria-describedby={props.helpId} aria-controls={props.gridId}
      aria-activedescendant={isEditing ? undefined : props.activeId}
      className={mergeClasses(styles.editor, !isEditing && styles.resting)} style={props.place}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => props.onDraft(event.target.value)}
      onCompositionStart={() => { if (!isEditing) props.onDraft(''); }}
      onKeyDown={props.onKey} onBlur={props.onBlur}
      onCopy={isEditing ? undefined : clipboard.onCopy} onCut={isEditing ? undefined : clipboard.onCut} onPaste={isEditing ? undefined : clipboard.onPaste}
    />
  );
}
