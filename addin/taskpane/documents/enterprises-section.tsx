/** 企业: whom documents are made for. */
import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentsState } from '../../documents/documents-model.ts';
import { Section } from '../parts/section.tsx';
import { useDocuments } from './use-documents.ts';

const labels = documentLabels.enterprises;

const useStyles = makeStyles({ button: { marginLeft: tokens.spacingHorizontalXXL } });

interface Props {
  readonly state: DocumentsState;
  /** Enterprises of the result, and how many of them are chosen. */
  readonly count: number;
  readonly chosen: number;
  readonly onChoose: () => void;
}

export function EnterprisesSection({ state, count, chosen, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const model = useDocuments();
  const { scope } = state.choice;
  return (
    <Section title={labels.title}>
      <RadioGroup
        aria-label={labels.scope} value={scope}
        onChange={(_, { value }) => model.choose({ scope: value === 'all' || value === 'chosen' ? value : 'usual' })}
      >
        <Radio value="usual" label={labels.usual} />
        <Radio value="all" label={fill(labels.all, { count })} />
        <Radio value="chosen" label={fill(labels.chosen, { count: chosen })} />
      </RadioGroup>
      {scope === 'chosen' && <Button size="small" className={styles.button} data-opens="enterprises" onClick={onChoose}>{labels.choose}</Button>}
    </Section>
  );
}
