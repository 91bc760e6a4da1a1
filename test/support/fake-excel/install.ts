/** Puts the fake Excel behind the real office.js of a page, where the real Excel would be, and counts what goes to and fro. */
import { FakeEvents } from './events.ts';
import { FakeExecutor, type FakeRequest } from './execute.ts';
import { FakeWorld } from './world.ts';

/** One round trip; sizes in bytes of UTF-8. */
export interface Trip { readonly request: number; readonly response: number; readonly isCleanUp: boolean; readonly text: string }

export interface FakeExcel {
  readonly world: FakeWorld;
  readonly trips: Trip[];
}

interface OfficeGlobals {
  OSF: { DDA: { RichApi: unknown } };
  OfficeExtension: {
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { entries: readonly unknown[] }): void;
  };
}

/** Codes of the host itself, before any action is looked at. */
const hostErrors = { editing: 5004, requestSize: 5103, responseSize: 5104 } as const;
/** The flag of `delayForCellEdit`: Excel then waits for the user, without end. */
const delayFlag = 64;

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function isCleanUp(request: FakeRequest): boolean {
  return request.Actions.every((action) => action.Name === '_RemoveReference' || action.ActionType === 1);
}

let latest: FakeWorld | undefined;

export function installFakeExcel(): FakeExcel {
  const { OSF, OfficeExtension } = globalThis as unknown as OfficeGlobals;
  // What an earlier workbook of the page still had to tell is nothing to the listeners of this one.
  const world: FakeWorld = new FakeWorld(new FakeEvents((entry) => {
    if (world === latest) OfficeExtension._testTriggerRichApiMessageEvent({ entries: [entry] });
  }));
  latest = world;
  const trips: Trip[] = [];
  const executor = new FakeExecutor(() => world.root());
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());

  const answer = (body: string): { error: number } | { data: string } => {
    if (bytes(body) > world.requestLimit) return { error: hostErrors.requestSize };
    const { fault } = world;
    const request = JSON.parse(body) as FakeRequest;
    if (fault !== undefined && fault.times > 0 && body.includes(fault.about) && !isCleanUp(request)) {
      fault.times -= 1;
      return { data: JSON.stringify({ Results: [], Error: { Code: fault.code, Message: 'As the test wanted.', Location: '', ActionIndex: 0, HttpStatusCode: 400 } }) };
    }
    const data = JSON.stringify(executor.run(request));
    const trip = { request: bytes(body), response: bytes(data), isCleanUp: isCleanUp(request), text: body };
    trips.push(trip);
    return trip.response > world.responseLimit ? { error: hostErrors.responseSize } : { data };
  };

  const executeRichApiRequestAsync = (message: readonly unknown[], done: (result: unknown) => void): void => {
    const body = String(message[4]);
    const isPatient = (Number(message[6]) & delayFlag) !== 0;
    const reply = (): void => {
      const result = world.isEditing ? { error: hostErrors.editing } : answer(body);
      done('error' in result
        ? { status: 'failed', error: { code: result.error, message: 'The host refused.' } }
        : { status: 'succeeded', value: { data: [200, [], result.data] } });
    };
    const replyInTime = (): void => {
      if (world.isEditing && isPatient) setTimeout(replyInTime, 10);
      else reply();
    };
    setTimeout(replyInTime, 0);
  };
  OSF.DDA.RichApi = { executeRichApiRequestAsync };
  return { world, trips };
}
