/** Where the focus goes when a dialog closes: back to where it was, or near it when that is gone. */
import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface ReturnFocus {
  /** For the element around everything but the dialogs. */
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** `panel` is the fallback, or the row in it that takes the keyboard's focus. */
export function useReturnFocus(isOpen: boolean, panel: RefObject<HTMLElement | null>): ReturnFocus {
  const last = useRef<HTMLElement>(undefined);
  const wasOpen = useRef(false);
  useEffect(() => {
    const isClosing = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!isClosing) return undefined;
    // The dialog lets go of the focus after it has been taken out.
    const timer = setTimeout(() => {
      const row = panel.current?.querySelector<HTMLElement>('[data-row-button][tabindex="0"]');
      (last.current?.isConnected === true ? last.current : row ?? panel.current)?.focus();
    });
    return () => clearTimeout(timer);
  }, [isOpen, panel]);
  return {
    // React passes on what happens in menus and dialogs too, which lie elsewhere in the page.
    onFocus: ({ currentTarget, target }) => {
      if (target instanceof HTMLElement && currentTarget.contains(target)) last.current = target;
    },
  };
}
