/** Every problem a user can be told of, by code. The sentences stand in one file per area. */
import { cellMessages } from './cell.ts';
import { documentMessages } from './documents/bulk.ts';
import { documentPaneMessages } from './documents/pane.ts';
import { packageMessages } from './documents/package.ts';
import { settingsMessages } from './documents/settings.ts';
import { templateMessages } from './documents/templates.ts';
import { editingMessages } from './editing.ts';
import { fileMessages } from './file.ts';
import { hostMessages } from './host.ts';
import { wpsMessages } from './host-wps.ts';
import { industryMessages } from './industry.ts';
import { internalMessages } from './internal.ts';
import { notesMessages } from './notes.ts';
import { packMessages } from './pack.ts';
import { outlineMessages } from './documents/outline.ts';
import { rowMessages } from './row.ts';
import { sheetMessages } from './sheet.ts';
import type { ParamsOf } from './template.ts';

export const catalogue = {
  ...fileMessages,
  ...sheetMessages,
  ...rowMessages,
  ...cellMessages,
  ...editingMessages,
  ...hostMessages,
  ...wpsMessages,
  ...industryMessages,
  ...packMessages,
  ...notesMessages,
  ...outlineMessages,
  ...settingsMessages,
  ...templateMessages,
  ...documentMessages,
  ...documentPaneMessages,
  ...packageMessages,
  ...internalMessages,
} as const;

export type MessageCode = keyof typeof catalogue;

type Sentences<C extends MessageCode> =
  (typeof catalogue)[C]['title'] | (typeof catalogue)[C]['text'] | (typeof catalogue)[C]['fix'];

export type ProblemParams<C extends MessageCode> = ParamsOf<Sentences<C>>;

export const messageCodes = Object.keys(catalogue) as readonly MessageCode[];
