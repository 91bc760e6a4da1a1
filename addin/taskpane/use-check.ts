/** Checking, as the pane does it: the user is led to the summary of a first result, and is left where they work after later ones. */
import { createContext, useContext } from 'react';

export const CheckContext = createContext<() => Promise<void>>(() => Promise.resolve());

/** Checks with the settings as they are. */
export function useCheck(): () => Promise<void> {
  return useContext(CheckContext);
}
