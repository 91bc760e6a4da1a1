/** A button that looks like a link. */
import { Link } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

export function LinkButton({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }): ReactElement {
  return <Link as="button" type="button" inline onClick={onClick}>{children}</Link>;
}
