/** A dialog that fits the narrow pane: title, a body that scrolls, buttons below. Esc and 取消 close it. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { dialogLabels as labels } from '../../../grading/messages/pane-dialogs.ts';
import { sizes } from '../theme.ts';

const useStyles = makeStyles({
  surface: { width: `calc(100vw - 2 * ${tokens.spacingHorizontalM})`, maxWidth: sizes.dialog, padding: tokens.spacingHorizontalL },
  body: { display: 'flex', flexDirection: 'column', maxHeight: `calc(100vh - 6 * ${tokens.spacingVerticalL})` },
  content: { overflowY: 'auto', minHeight: 0, paddingTop: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', paddingTop: tokens.spacingVerticalM },
});

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons besides the closing one, the main one first. */
  readonly actions?: ReactNode;
  /** Of the closing button; 取消 where there is something to confirm. */
  readonly closeLabel?: string;
  /** Text to be read that may be longer than the dialog: the keyboard has to reach it to scroll. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}

export function PaneDialog({ title, onClose, actions, closeLabel = labels.close, isText = false, children }: Props): ReactElement {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content} {...(isText ? { tabIndex: 0 } : {})}>{children}</DialogContent>
          <DialogActions className={styles.actions}>
            {actions}
            <Button onClick={onClose}>{closeLabel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
