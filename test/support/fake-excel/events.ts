/** Events of the fake Excel, sent the way the real one sends them: as messages that office.js hands to its handlers. */
import { addressOf } from './address.ts';
import type { FakeArea, FakeSheet } from './book.ts';

const types = { WorksheetChanged: 10, WorksheetAdded: 13, WorksheetDeleted: 15, WorksheetRowSorted: 19, WorksheetMoved: 25, WorksheetNameChanged: 24 } as const;

export type FakeEventName = keyof typeof types;
type Send = (entry: { readonly messageCategory: number; readonly messageType: number; readonly targetId: string; readonly message: string }) => void;

/** `send` reaches office.js. */
export class FakeEvents {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  changed(sheet: FakeSheet, area: FakeArea, changeType: string, triggerSource: string, source = 'Local'): void {
    this.tell('WorksheetChanged', { changeType, source, worksheetId: sheet.id, address: addressOf(area), triggerSource, shiftDirection: 'None' });
  }

  sheets(name: FakeEventName, sheet: FakeSheet, isOn: boolean): void {
    if (isOn) this.tell(name, { worksheetId: sheet.id, source: 'Local' });
  }

  tell(name: FakeEventName, message: unknown): void {
    const entry = { messageCategory: 65_536, messageType: types[name], targetId: 'Workbook', message: JSON.stringify(message) };
    setTimeout(() => this.send(entry), 0);
  }
}
