/** The 文件 tab without its looks: when it plans, what it makes, and how it tells of the end. */
import { describe, expect, it } from 'vitest';
import { createDocumentsModel, type DocumentsModel } from '../../../addin/documents/documents-model.ts';
import type { DocumentPlan, DocumentRequest, Documents, MadeDocuments, MakeOptions } from '../../../addin/documents/documents.ts';
import type { ResultView, Session, SessionState } from '../../../addin/session/session.ts';
import { createStore } from '../../../addin/session/store.ts';
import { problem } from '../../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../../grading/messages/result.ts';

const shown = { selection: undefined, hiddenRows: new Map() };
const viewOf = () => ({ shown }) as unknown as ResultView;
const planOf = (documents: number): DocumentPlan => ({
  kinds: [], isSample: true, problems: [], documents: Array.from({ length: documents }, (_, at) => ({ kind: 'form', path: `${at}.docx`, enterprise: '示例厂', missing: ['电话'] })),
});
const made: MadeDocuments = { bytes: new Uint8Array([1]), fileName: '绩效分级文件.zip', documents: 2, problems: [] };

interface Watched {
  readonly model: DocumentsModel;
  readonly asked: DocumentRequest[];
  readonly saved: string[];
  readonly options: MakeOptions[];
  /** A new result. */
  readonly check: () => void;
  /** Another workbook was opened. */
  readonly lose: () => void;
  readonly settle: (outcome: Result<MadeDocuments>) => void;
}

/** `plan` answers when it is told to; `make` when `settle` is called. */
function watched(plan: (request: DocumentRequest) => Promise<Result<DocumentPlan>> = async () => success(planOf(2))): Watched {
  const store = createStore<SessionState>({ view: undefined } as SessionState);
  const asked: DocumentRequest[] = [];
  const saved: string[] = [];
  const options: MakeOptions[] = [];
  let settle: (outcome: Result<MadeDocuments>) => void = () => undefined;
  const documents: Documents = {
    plan: (request) => {
      asked.push(request);
      return plan(request);
    },
    preview: async () => success(['甲']),
    make: (_, own) => {
      options.push(own);
      return new Promise((resolve, reject) => {
        settle = resolve;
        own.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    },
  };
  const session = { state: store.get, subscribe: store.subscribe } as unknown as Session;
  return {
    model: createDocumentsModel(session, documents, (name) => saved.push(name)),
    asked, saved, options,
    check: () => store.set({ view: viewOf() }),
    lose: () => store.set({ view: undefined }),
    settle: (outcome) => settle(outcome),
  };
}

const later = (milliseconds = 0) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

describe('the plan of the 文件 tab', () => {
  it('is worked out while somebody looks, and anew a pause after the last edit', async () => {
    const { model, asked, check } = watched();
    check();
    await later(5);
    expect(asked.length).toBe(0);
    const stop = model.watch();
    await later(5);
    expect([asked.length, model.state().plan?.documents.length, model.state().isPlanning]).toEqual([1, 2, false]);
    for (let edit = 0; edit < 5; edit++) {
      check();
      await later(20);
    }
    expect(asked.length).toBe(1);
    await later(600);
    expect(asked.length).toBe(2);
    stop();
    check();
    await later(600);
    expect(asked.length).toBe(2);
  });

  it('asks for what was chosen last, and never shows the answer to what was chosen before', async () => {
    const answers: ((plan: Result<DocumentPlan>) => void)[] = [];
    const { model, asked, check } = watched(() => new Promise((resolve) => { answers.push(resolve); }));
    check();
    model.watch();
    model.choose({ kinds: ['a'] });
    model.choose({ kinds: ['a', 'b'], scope: 'chosen', chosen: new Set(['示例厂']) });
    answers[0]?.(success(planOf(7)));
    await later(5);
    expect([model.state().plan, model.state().isPlanning]).toEqual([undefined, true]);
    answers[1]?.(success(planOf(3)));
    await later(5);
    expect(asked.map(({ kinds, enterprises }) => [kinds, enterprises])).toEqual([[[], 'usual'], [['a', 'b'], ['示例厂']]]);
    expect([model.state().plan?.documents.length, model.state().isPlanning]).toEqual([3, false]);
  });

  it('goes with the result, and says why there is none', async () => {
    const { model, check, lose } = watched(async () => failure(problem('DOC_031', 'warning', {}, {})));
    check();
    model.watch();
    await later(5);
    expect(model.state().planFault).toContain('先核查');
    lose();
    expect([model.state().plan, model.state().planFault]).toEqual([undefined, undefined]);
  });

  it('keeps settings and templates, the last file of a name', async () => {
    const { model, asked, check } = watched();
    check();
    model.watch();
    model.choose({ settings: { name: 'campaign.yaml', text: '城市: 示例市' } });
    model.addTemplates([{ name: 'a.docx', bytes: new Uint8Array([1]) }, { name: 'b.docx', bytes: new Uint8Array([2]) }]);
    model.addTemplates([{ name: 'a.docx', bytes: new Uint8Array([3]) }]);
    model.removeTemplate('b.docx');
    await later(5);
    expect(asked[asked.length - 1]?.setup).toEqual({ settings: '城市: 示例市', templates: [{ name: 'a.docx', bytes: new Uint8Array([3]) }] });
  });
});

describe('making', () => {
  async function making(): Promise<Watched> {
    const all = watched();
    all.check();
    all.model.watch();
    await later(5);
    void all.model.make();
    return all;
  }

  it('saves what comes, and once more on request', async () => {
    const { model, settle, saved, options } = await making();
    options[0]?.onProgress?.(0.5);
    expect(model.state().making).toBe(0.5);
    settle(success({ ...made, problems: [problem('DOC_032', 'warning', {}, { path: '甲.docx' })] }));
    await later();
    expect(model.state().making).toBeUndefined();
    expect(model.state().outcome).toMatchObject({ kind: 'saved', fileName: made.fileName, count: 2, lacks: true, isOlder: false });
    expect(saved).toEqual([made.fileName]);
    model.saveAgain();
    expect(saved.length).toBe(2);
    model.choose({ kinds: ['a'] });
    model.saveAgain();
    expect([saved.length, model.state().outcome]).toEqual([2, undefined]);
  });

  it('says that the workbook was edited meanwhile', async () => {
    const { model, settle, check } = await making();
    check();
    settle(success(made));
    await later();
    expect(model.state().outcome).toMatchObject({ kind: 'saved', isOlder: true });
  });

  it('saves nothing once it is cancelled, and is one at a time', async () => {
    const { model, settle, saved, options } = await making();
    void model.make();
    expect(options.length).toBe(1);
    model.cancel();
    settle(success(made));
    await later();
    expect([model.state().outcome, saved, model.state().making]).toEqual([{ kind: 'cancelled' }, [], undefined]);
  });

  it('tells what went wrong', async () => {
    const { model, settle } = await making();
    settle(failure(problem('DOC_035', 'warning', {}, {})));
    await later();
    expect(model.state().outcome).toEqual({ kind: 'failed', text: '按现在的选择，一份文件也没有。换一些文件种类或企业。（DOC_035）' });
  });
});
