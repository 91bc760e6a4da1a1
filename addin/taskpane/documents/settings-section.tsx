/** 活动设置: samples, or a campaign.yaml of the user; and templates of their own. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { commentedSettings } from '../../../campaign/settings/print-settings.ts';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentsState } from '../../documents/documents-model.ts';
import { Icon } from '../icons.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';
import { WordBadge } from '../parts/word-badge.tsx';
import { saveFile } from '../save-file.ts';
import { FileButton } from './file-button.tsx';
import { loadSettings, loadTemplates } from './load-files.ts';
import { useDocuments } from './use-documents.ts';

const labels = documentLabels.settings;
const templateLabels = documentLabels.templates;
const exampleTemplate = 'weekly-report.docx';

const useStyles = makeStyles({
  name: { display: 'flex', alignItems: 'center', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginRight: tokens.spacingHorizontalXS },
  quiet: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  next: { marginLeft: tokens.spacingHorizontalS },
  bar: { marginTop: tokens.spacingVerticalS },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  files: { listStyleType: 'none', margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0 },
  file: { display: 'flex', alignItems: 'center' },
  fileName: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

export function SettingsSection({ state }: { readonly state: DocumentsState }): ReactElement {
  const styles = useStyles();
  const model = useDocuments();
  const { settings } = state.choice;
  const hint = settings === undefined ? labels.sampleText : state.plan?.isSample === true ? labels.someSampleText : labels.ownText;
  return (
    <Section title={labels.title} aside={state.plan?.isSample !== false && <WordBadge>{labels.sample}</WordBadge>}>
      {settings !== undefined && <div className={styles.name}><Icon name="document" className={styles.icon} />{settings.name}</div>}
      <p className={styles.quiet}>{hint}</p>
      <div className={styles.buttons}>
        <FileButton label={settings === undefined ? labels.choose : labels.replace} accept=".yaml,.yml" onFiles={([file]) => file !== undefined && void loadSettings(model, file)} />
        {settings !== undefined && <Button size="small" appearance="subtle" onClick={() => model.choose({ settings: undefined })}>{labels.remove}</Button>}
      </div>
      <p className={styles.quiet}>
        <LinkButton onClick={() => saveFile(labels.fileName, commentedSettings(), 'application/yaml')}>{labels.save}</LinkButton>
      </p>
      <Problems state={state} />
    </Section>
  );
}

function Problems({ state: { plan, planFault, unread } }: { readonly state: DocumentsState }): ReactElement | null {
  const styles = useStyles();
  const lines = [...unread, ...plan?.problems.map(problemLine) ?? [], ...planFault === undefined ? [] : [planFault]];
  if (lines.length === 0) return null;
  const isFault = unread.length > 0 || planFault !== undefined || plan?.problems.some(({ severity }) => severity === 'error') === true;
  return (
    <MessageBar intent={isFault ? 'error' : 'warning'} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <ul className={styles.problems} aria-label={labels.problems}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      </MessageBarBody>
    </MessageBar>
  );
}

/** 自己的模板. */
export function TemplatesSection({ state }: { readonly state: DocumentsState }): ReactElement {
  const styles = useStyles();
  const model = useDocuments();
  const { templates } = state.choice;
  return (
    <Section title={templateLabels.title} aside={templates.length === 0 ? templateLabels.none : fill(templateLabels.count, { count: templates.length })}>
      {templates.length > 0 && (
        <ul className={styles.files} aria-label={templateLabels.list}>
          {templates.map(({ name }) => {
            const remove = fill(templateLabels.remove, { file: name });
            return (
              <li key={name} className={styles.file}>
                <Icon name="document" className={styles.icon} /><span className={styles.fileName}>{name}</span>
                <Button size="small" appearance="subtle" icon={<Icon name="shortfall" />} aria-label={remove} title={remove} onClick={() => model.removeTemplate(name)} />
              </li>
            );
          })}
        </ul>
      )}
      <p className={styles.quiet}>{fill(templateLabels.text, { example: exampleTemplate })}</p>
      <FileButton label={templateLabels.add} accept=".docx" multiple onFiles={(files) => void loadTemplates(model, files)} />
    </Section>
  );
}
