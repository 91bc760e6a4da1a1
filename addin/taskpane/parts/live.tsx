/** A sentence that only screen readers get, said when it changes. */
import type { ReactElement } from 'react';
import { useHiddenStyles } from './hidden.ts';

export function Live({ text }: { readonly text: string }): ReactElement {
  return <div role="status" aria-live="polite" className={useHiddenStyles().hidden}>{text}</div>;
}
