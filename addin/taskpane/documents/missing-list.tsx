/** 缺少的内容: every enterprise with what its documents would not find. */
import { mergeClasses } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentPlan } from '../../documents/documents.ts';
import { missingByEnterprise } from '../../documents/plan-summary.ts';
import { useFocusRing } from '../parts/focus-ring.ts';
import { VirtualList } from '../parts/virtual-list.tsx';
import { sizes } from '../theme.ts';
import { useListStyles } from './list-styles.ts';
import { SubPage } from './sub-page.tsx';

const labels = documentLabels.missing;

interface Props {
  readonly plan: DocumentPlan;
  readonly onBack: () => void;
  /** Shows the documents of one of them. */
  readonly onOpen: (enterprise: string) => void;
}

export function MissingList({ plan, onBack, onOpen }: Props): ReactElement {
  const styles = useListStyles();
  const ring = useFocusRing();
  const rows = useMemo(() => missingByEnterprise(plan), [plan]);
  const enterprises = rows.filter(({ enterprise }) => enterprise !== '').length;
  const also = rows.length > enterprises ? labels.shownCampaign : '';
  return (
    <SubPage title={labels.title} onBack={onBack} tools={<span className={styles.count} role="status">{fill(labels.shown, { count: enterprises }) + also}</span>}>
      {rows.length === 0 ? <p className={styles.none}>{labels.complete}</p> : (
        <VirtualList
          label={labels.list} keys={rows.map(({ enterprise }) => enterprise)} rowHeight={() => sizes.lineRow}
          renderRow={(at, button) => {
            const row = rows[at];
            return row !== undefined && (
              <button type="button" {...button} className={mergeClasses(styles.row, ring)} onClick={() => onOpen(row.enterprise)}>
                <span className={styles.words}>
                  <span className={styles.title}>{row.enterprise === '' ? labels.campaign : row.enterprise}</span>
                  <span className={styles.second}>{row.facts.join(documentLabels.plan.separator)}</span>
                </span>
                <span className={styles.aside}>{fill(labels.documents, { count: row.documents })}</span>
              </button>
            );
          }}
        />
      )}
    </SubPage>
  );
}
