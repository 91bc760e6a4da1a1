/** The bar above grid and pane: the file, saving, undo and redo. */
import { Toolbar, ToolbarButton, ToolbarDivider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';
import type { PageModel } from './page-model.ts';
import { pageSizes } from './page-sizes.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [pageSizes.narrow]: { flexWrap: 'wrap', rowGap: 0, paddingRight: 0 },
  },
  title: {
    flexGrow: 1, minWidth: 0, display: 'flex', alignItems: 'baseline', justifyContent: 'flex-end', gap: tokens.spacingHorizontalM,
    [pageSizes.narrow]: { flexBasis: '100%', justifyContent: 'flex-start', padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  },
  file: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  unsaved: { flexShrink: 0, color: tokens.colorPaletteDarkOrangeForeground1, fontSize: tokens.fontSizeBase200 },
});

export interface ToolBarProps {
  readonly model: PageModel;
  readonly version: number;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
}

export function ToolBar({ model, isBusy, onOpen }: ToolBarProps): ReactElement {
  const styles = useStyles();
  const { host } = model;
  const book = host.book();
  return (
    <header className={styles.bar}>
      <Toolbar aria-label={texts.toolbar}>
        <ToolbarButton disabledFocusable={isBusy} onClick={onOpen}>{texts.open}</ToolbarButton>
        <ToolbarButton appearance="primary" title={texts.saveHint} disabledFocusable={isBusy} onClick={() => void model.save()}>{texts.save}</ToolbarButton>
        <ToolbarDivider />
        <ToolbarButton title="Ctrl+Z" disabledFocusable={!book.canUndo()} onClick={() => host.undo()}>{texts.undo}</ToolbarButton>
        <ToolbarButton title="Ctrl+Y" disabledFocusable={!book.canRedo()} onClick={() => host.redo()}>{texts.redo}</ToolbarButton>
      </Toolbar>
      <div className={styles.title}>
        <h1 className={styles.file} title={book.file}>{book.file}</h1>
        {host.isUnsaved() && <span className={styles.unsaved}>{texts.unsaved}</span>}
      </div>
    </header>
  );
}
