/** 文件: what can be made of the result, what it would lack, and the saving of it. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { documentLabels as labels } from '../../../grading/messages/documents/pane.ts';
import type { DocumentPlan, PlannedFace } from '../../documents/documents.ts';
import { enterpriseKey } from '../../documents/enterprise-key.ts';
import type { DocumentsState } from '../../documents/documents-model.ts';
import type { ResultView, SessionState } from '../../session/session.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { TabPage } from '../parts/tab-page.tsx';
import { ChooseEnterprises } from './choose-enterprises.tsx';
import { DocumentList } from './document-list.tsx';
import { EnterprisesSection } from './enterprises-section.tsx';
import { KindsSection } from './kinds-section.tsx';
import { MissingList } from './missing-list.tsx';
import { PlanSection } from './plan-section.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsSection, TemplatesSection } from './settings-section.tsx';
import { useDocuments, useDocumentsState } from './use-documents.ts';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  page: { flexGrow: 1, minHeight: 0 },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
});

type SubPageName = 'enterprises' | 'documents' | 'missing';
interface OpenPage {
  readonly name: SubPageName;
  readonly search: string;
}

export function DocumentsTab({ session }: { readonly session: SessionState }): ReactElement {
  return session.view === undefined ? <EmptyState text={labels.noResult} /> : <Checked session={session} view={session.view} />;
}

function Checked({ session, view }: { readonly session: SessionState; readonly view: ResultView }): ReactElement {
  const styles = useStyles();
  const model = useDocuments();
  const state = useDocumentsState(model);
  const [open, setOpen] = useState<OpenPage>();
  const [face, setFace] = useState<PlannedFace>();
  useEffect(() => model.watch(), [model]);
  const tab = useRef<HTMLDivElement>(null);
  const back = (name: SubPageName) => {
    setOpen(undefined);
    // Where the page was opened from, once it is drawn again.
    setTimeout(() => tab.current?.querySelector<HTMLElement>(`[data-opens="${name}"]`)?.focus());
  };
  const closePreview = () => {
    setFace(undefined);
    // The dialog lets go of the focus after it has been taken out.
    setTimeout(() => tab.current?.querySelector<HTMLElement>('[data-row-button][tabindex="0"]')?.focus());
  };
  const isBusy = session.work !== undefined;
  const show = (name: SubPageName, search = '') => setOpen({ name, search });
  return (
    <div ref={tab} className={styles.tab}>
      <div className={styles.page}>
        <Page view={view} state={state} open={open} onShow={show} onBack={back} onPreview={setFace} />
      </div>
      <SaveBar state={state} isBusy={isBusy} mayRefuse={session.hostKind !== 'workbench'} />
      {face !== undefined && (
        <PreviewDialog face={face} canSave={state.making === undefined && !isBusy && !isFaulty(state.plan)} onClose={closePreview} />
      )}
    </div>
  );
}

function isFaulty(plan: DocumentPlan | undefined): boolean {
  return plan?.problems.some(({ severity }) => severity === 'error') !== false;
}

interface PageProps {
  readonly view: ResultView;
  readonly state: DocumentsState;
  readonly open: OpenPage | undefined;
  readonly onShow: (name: SubPageName, search?: string) => void;
  readonly onBack: (name: SubPageName) => void;
  readonly onPreview: (face: PlannedFace) => void;
}

function Page({ view, state, open, onShow, onBack, onPreview }: PageProps): ReactElement {
  const { plan } = state;
  if (open?.name === 'enterprises') return <ChooseEnterprises view={view} state={state} onBack={() => onBack('enterprises')} />;
  if (open?.name === 'missing' && plan !== undefined) {
    return <MissingList plan={plan} onBack={() => onBack('missing')} onOpen={(enterprise) => onShow('documents', enterprise)} />;
  }
  if (open?.name === 'documents' && plan !== undefined) {
    return <DocumentList plan={plan} search={open.search} onBack={() => onBack('documents')} onOpen={onPreview} />;
  }
  return <MainPage view={view} state={state} onShow={onShow} />;
}

function MainPage({ view, state, onShow }: Pick<PageProps, 'view' | 'state' | 'onShow'>): ReactElement {
  const styles = useStyles();
  const { result } = view.index;
  const { plan, planFault, choice } = state;
  const chosen = useMemo(() => result.enterprises.filter((_, at) => choice.chosen.has(enterpriseKey(result, at))).length, [result, choice.chosen]);
  return (
    <TabPage>
      <h2 className={styles.title}>{labels.title}</h2>
      <SettingsSection state={state} />
      {plan === undefined ? planFault === undefined && <Spinner size="small" label={labels.loading} /> : (
        <>
          <KindsSection state={state} />
          <EnterprisesSection state={state} count={result.enterprises.length} chosen={chosen} onChoose={() => onShow('enterprises')} />
          <PlanSection plan={plan} hasKinds={choice.kinds.length > 0} isPlanning={state.isPlanning} onShow={onShow} />
          <TemplatesSection state={state} />
        </>
      )}
    </TabPage>
  );
}
