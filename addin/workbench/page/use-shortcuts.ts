/** Keys of the whole page: F6 goes between grid and pane, Ctrl+S saves a copy, Ctrl+O is left to the buttons. */
import { useEffect, type RefObject } from 'react';
import type { PageModel } from './page-model.ts';

/** Where the grid's text field is found. */
export const gridField = '[data-grid-scroller] textarea';

export function useShortcuts(model: PageModel, pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'F6') {
        event.preventDefault();
        const isInPane = pane.current?.contains(document.activeElement) === true;
        if (isInPane) document.querySelector<HTMLElement>(gridField)?.focus();
        else pane.current?.focus();
      } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        // Whatever is being typed is kept first.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        void model.save();
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [model, pane]);
}
