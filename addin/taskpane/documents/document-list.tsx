/** 要生成的文件: one by one, with what each lacks; each can be looked at. */
import { Checkbox, Input, mergeClasses } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import { foldKey } from '../../../grading/records/fold-text.ts';
import type { DocumentPlan, PlannedFace } from '../../documents/documents.ts';
import { faceName } from '../../documents/plan-summary.ts';
import { Icon } from '../icons.tsx';
import { useFocusRing } from '../parts/focus-ring.ts';
import { VirtualList, type RowButtonProps } from '../parts/virtual-list.tsx';
import { sizes } from '../theme.ts';
import { useListStyles } from './list-styles.ts';
import { SubPage } from './sub-page.tsx';

const labels = documentLabels.plan;

interface Props {
  readonly plan: DocumentPlan;
  /** What is searched for at first. */
  readonly search: string;
  readonly onBack: () => void;
  readonly onOpen: (face: PlannedFace) => void;
}

export function DocumentList({ plan, search: before, onBack, onOpen }: Props): ReactElement {
  const styles = useListStyles();
  const [search, setSearch] = useState(before);
  const [onlyLacking, setOnlyLacking] = useState(false);
  const words = useDeferredValue(search);
  const titles = useMemo(() => new Map(plan.kinds.map(({ id, title }) => [id, title])), [plan]);
  const faces = useMemo(() => narrowed(plan.documents, words, onlyLacking), [plan, words, onlyLacking]);
  const keys = useMemo(() => faces.map(({ path }) => path), [faces]);
  const tools = (
    <div role="search">
      <Input
        className={styles.search} style={wide} size="small" type="search" value={search} contentBefore={<Icon name="search" />}
        placeholder={labels.search} aria-label={labels.search} onChange={(_, data) => setSearch(data.value)}
      />
      <div className={styles.links}>
        <span className={styles.count} role="status">{fill(labels.shown, { shown: faces.length, total: plan.documents.length })}</span>
        <Checkbox label={labels.onlyLacking} checked={onlyLacking} onChange={(_, data) => setOnlyLacking(data.checked === true)} />
      </div>
    </div>
  );
  return (
    <SubPage title={labels.list} onBack={onBack} tools={tools}>
      {faces.length === 0 ? <p className={styles.none}>{labels.none}</p> : (
        <VirtualList
          label={labels.list} keys={keys} rowHeight={() => sizes.lineRow}
          renderRow={(at, button) => {
            const face = faces[at];
            return face !== undefined && <Row face={face} title={titles.get(face.kind) ?? ''} button={button} onOpen={() => onOpen(face)} />;
          }}
        />
      )}
    </SubPage>
  );
}

const wide = { width: '100%' };

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
