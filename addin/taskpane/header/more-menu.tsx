/** 更多: what is not needed every minute. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { headerLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { SessionState } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import type { DialogName, UiAction } from '../pane-ui.ts';
import { useSession } from '../use-session.ts';

interface Props {
  readonly state: SessionState;
  readonly canSelfTest: boolean;
  readonly dispatch: (action: UiAction) => void;
}

export function MoreMenu({ state, canSelfTest, dispatch }: Props): ReactElement {
  const doubtful = useSession().doubtfulColumns().length;
  const isChecked = state.view !== undefined && state.work === undefined;
  const open = (dialog: DialogName) => () => dispatch({ type: 'openDialog', dialog });
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<Icon name="more" />} aria-label={labels.more} title={labels.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Icon name="columns" />} disabled={!isChecked} onClick={open('mapping')}>
            {doubtful === 0 ? labels.columns : fill(labels.columnsCount, { count: doubtful })}
          </MenuItem>
          <MenuItem icon={<Icon name="wrench" />} disabled={!isChecked || state.isOutdated} onClick={open('mends')}>{labels.mends}</MenuItem>
          {canSelfTest && (
            <MenuItem icon={<Icon name="pulse" />} disabled={state.work !== undefined} onClick={open('selfTest')}>{labels.selfTest}</MenuItem>
          )}
          <MenuItem icon={<Icon name="info" />} onClick={open('about')}>{labels.about}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
