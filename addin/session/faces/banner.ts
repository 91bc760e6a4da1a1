/** The one banner of the pane: the word on the last action, and whether the result is behind the workbook or the settings. */
import { headerLabels as labels } from '../../../grading/messages/pane-labels.ts';
import type { Notice, SessionState } from '../session.ts';
import { isOfOtherSettings } from './other-settings.ts';

export interface Banner {
  readonly intent: Notice['intent'];
  /** A paragraph each. */
  readonly texts: readonly string[];
  /** A new check would mend it. */
  readonly canRecheck: boolean;
  /** The word on the last action can be closed; what calls for a new check stays. */
  readonly canDismiss: boolean;
}

/** Undefined where there is nothing to say. */
export function bannerOf(state: Pick<SessionState, 'view' | 'settings' | 'isOutdated' | 'notice' | 'work'>): Banner | undefined {
  const { notice, work, isOutdated } = state;
  const hint = work !== undefined ? undefined : isOutdated ? labels.outdated : isOfOtherSettings(state) ? labels.otherSettings : undefined;
  const texts = [notice?.text, hint].filter((text) => text !== undefined);
  if (texts.length === 0) return undefined;
  const intent = notice?.intent ?? 'info';
  const isQuiet = intent === 'success' || intent === 'info';
  return { intent: hint !== undefined && isQuiet ? 'warning' : intent, texts, canRecheck: hint !== undefined, canDismiss: notice !== undefined };
}
