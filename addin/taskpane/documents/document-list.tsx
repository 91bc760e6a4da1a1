/** 要生成的文件: one by one, with what each lacks; each can be looked at. */
import { Checkbox, mergeClasses } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import { foldKey } from '../../../grading/records/fold-text.ts';
import type { DocumentPlan, PlannedFace } from '../../documents/documents.ts';
import { faceName } from '../../documents/plan-summary.ts';
import { useFocusRing } from '../parts/focus-ring.ts';
import type { RowButtonProps } from '../parts/virtual-list.tsx';
import { useListStyles } from './list-styles.ts';
import { SearchedList } from './searched-list.tsx';

const labels = documentLabels.plan;

interface Props {
  readonly plan: DocumentPlan;
  /** What is searched for at first. */
  readonly search: string;
  readonly onBack: () => void;
  readonly onOpen: (face: PlannedFace) => void;
}

export function DocumentList({ plan, search, onBack, onOpen }: Props): ReactElement {
  const [onlyLacking, setOnlyLacking] = useState(false);
  const titles = useMemo(() => new Map(plan.kinds.map(({ id, title }) => [id, title])), [plan]);
  const find = useCallback((words: string) => narrowed(plan.documents, words, onlyLacking), [plan, onlyLacking]);
  return (
    <SearchedList
      title={labels.list} placeholder={labels.search} search={search} none={labels.none} onBack={onBack} find={find} keyOf={pathOf}
      count={(found) => fill(labels.shown, { shown: found.length, total: plan.documents.length })}
      aside={() => <Checkbox label={labels.onlyLacking} checked={onlyLacking} onChange={(_, data) => setOnlyLacking(data.checked === true)} />}
      renderRow={(face, button) => <Row face={face} title={titles.get(face.kind) ?? ''} button={button} onOpen={() => onOpen(face)} />}
    />
  );
}

const pathOf = ({ path }: PlannedFace): string => path;

function narrowed(faces: readonly PlannedFace[], search: string, onlyLacking: boolean): readonly PlannedFace[] {
  const words = search.split(/\s+/).map(foldKey).filter((word) => word !== '');
  return faces.filter(({ path, enterprise, missing }) => {
    if (onlyLacking && missing.length === 0) return false;
    const key = foldKey(`${path}\n${enterprise}`);
    return words.every((word) => key.includes(word));
  });
}

interface RowProps {
  readonly face: PlannedFace;
  readonly title: string;
  readonly button: RowButtonProps;
  readonly onOpen: () => void;
}

function Row({ face, title, button, onOpen }: RowProps): ReactElement {
  const styles = useListStyles();
  const ring = useFocusRing();
  const lacks = face.missing.length > 0;
  return (
    <button type="button" {...button} className={mergeClasses(styles.row, ring)} onClick={onOpen}>
      <span className={styles.words}>
        <span className={styles.title}>{face.enterprise === '' ? faceName(face) : face.enterprise}</span>
        <span className={styles.second}>{face.enterprise === '' ? title : faceName(face)}</span>
        <span className={mergeClasses(styles.second, lacks && styles.lacking)}>
          {lacks ? fill(labels.missing, { facts: face.missing.join(labels.separator) }) : labels.whole}
        </span>
      </span>
    </button>
  );
}
