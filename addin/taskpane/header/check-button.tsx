/** 核查: the button does what it says, the arrow beside it chooses the scope. */
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, SplitButton, type MenuButtonProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { headerLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { checkScopes, type CheckScope, type CheckSettings } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import { useCheck } from '../use-check.ts';
import { useSession } from '../use-session.ts';

export function CheckButton({ settings, isBusy }: { readonly settings: CheckSettings; readonly isBusy: boolean }): ReactElement {
  const session = useSession();
  const check = useCheck();
  const checkScope = (scope: CheckScope) => {
    session.setSettings({ scope });
    void check();
  };
  return (
    <Menu positioning="below-start">
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <SplitButton
            appearance="primary" icon={<Icon name="check" />} disabledFocusable={isBusy}
            menuButton={{ ...(trigger as MenuButtonProps), 'aria-label': labels.chooseScope }} primaryActionButton={{ onClick: () => void check() }}
          >
            {labels.check[settings.scope]}
          </SplitButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {checkScopes.map((scope) => <MenuItem key={scope} onClick={() => checkScope(scope)}>{labels.check[scope]}</MenuItem>)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
