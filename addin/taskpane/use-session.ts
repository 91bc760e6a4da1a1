/** React's view of the session: the state as it is now, drawn again with every change. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Session, SessionState } from '../session/session.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the pane around; throws outside of one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('no session around this component');
  return session;
}

export function useSessionState(session: Session): SessionState {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  const state = useCallback(() => session.state(), [session]);
  return useSyncExternalStore(subscribe, state, state);
}
