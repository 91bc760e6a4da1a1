/** What the page asks before something would be lost or misleading: unsaved edits, and marks that are older than the edits. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../../grading/messages/template.ts';
import { oldMarksTexts, replaceTexts } from '../../../grading/messages/workbench.ts';
import type { PageModel, PageState } from './page-model.ts';

export function PageDialogs({ model, state }: { readonly model: PageModel; readonly state: PageState }): ReactElement {
  return (
    <>
      <ChoiceDialog
        isOpen={state.waiting !== undefined} title={fill(replaceTexts.title, { file: model.host.book().file })} text={replaceTexts.text}
        choices={[['save', replaceTexts.saveFirst], ['discard', replaceTexts.discard], ['cancel', replaceTexts.cancel]]}
        onChoice={(choice) => void model.decide(choice)}
      />
      <ChoiceDialog
        isOpen={state.areMarksInDoubt} title={oldMarksTexts.title} text={oldMarksTexts.text}
        choices={[['plain', oldMarksTexts.plain], ['old', oldMarksTexts.old], ['cancel', oldMarksTexts.cancel]]}
        onChoice={(choice) => model.decideMarks(choice)}
      />
    </>
  );
}

interface ChoiceProps<Choice extends string> {
  readonly isOpen: boolean;
  readonly title: string;
  readonly text: string;
  /** The first one is what most people want. */
  readonly choices: readonly (readonly [choice: Choice, label: string])[];
  readonly onChoice: (choice: Choice | 'cancel') => void;
}

function ChoiceDialog<Choice extends string>({ isOpen, title, text, choices, onChoice }: ChoiceProps<Choice>): ReactElement {
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_, { open }) => { if (!open) onChoice('cancel'); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions fluid>
            {choices.map(([choice, label], at) => (
              <Button key={choice} appearance={at === 0 ? 'primary' : 'secondary'} onClick={() => onChoice(choice)}>{label}</Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
