/** Asks what becomes of unsaved edits before another file takes their place. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../../grading/messages/template.ts';
import { replaceTexts as texts } from '../../../grading/messages/workbench.ts';

export interface ReplaceDialogProps {
  /** The file that is open; undefined while there is nothing to ask. */
  readonly file: string | undefined;
  readonly onChoice: (choice: 'save' | 'discard' | 'cancel') => void;
}

export function ReplaceDialog({ file, onChoice }: ReplaceDialogProps): ReactElement {
  return (
    <Dialog open={file !== undefined} modalType="alert" onOpenChange={(_, { open }) => { if (!open) onChoice('cancel'); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{fill(texts.title, { file: file ?? '' })}</DialogTitle>
          <DialogContent>{texts.text}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onChoice('save')}>{texts.saveFirst}</Button>
            <Button onClick={() => onChoice('discard')}>{texts.discard}</Button>
            <Button onClick={() => onChoice('cancel')}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
