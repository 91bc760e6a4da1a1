/** One enterprise in the list: name, industry, grade, and how much there is to do. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { markPriority } from '../../../grading/findings/mark-colours.ts';
import { enterpriseLabels as labels, kindLabels } from '../../../grading/messages/pane-labels.ts';
import type { EnterpriseItem } from '../../session/faces/enterprise-list.ts';
import { Icon } from '../icons.tsx';
import { useFocusRing } from '../parts/focus-ring.ts';
import { useHiddenStyles } from '../parts/hidden.ts';
import type { RowButtonProps } from '../parts/virtual-list.tsx';
import { WordBadge } from '../parts/word-badge.tsx';
import { markFill, onMark } from '../theme.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex', alignItems: 'center', width: '100%', border: 'none', backgroundColor: 'transparent', cursor: 'pointer', textAlign: 'left', fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  words: { flexGrow: 1, minWidth: 0 },
  title: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  second: { display: 'flex', alignItems: 'center', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  industry: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', marginRight: tokens.spacingHorizontalSNudge },
  count: {
    display: 'inline-flex', alignItems: 'center', flexShrink: 0, color: onMark, borderRadius: tokens.borderRadiusSmall, marginRight: tokens.spacingHorizontalXXS,
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalXXS}`,
  },
  grade: { flexShrink: 0, maxWidth: '40%', textAlign: 'right', marginLeft: tokens.spacingHorizontalS },
  letter: { display: 'block', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  long: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular },
});

/** Grades are short; a reason for none is not. */
const longGrade = 5;

interface Props {
  readonly item: EnterpriseItem;
  readonly button: RowButtonProps;
  readonly onOpen: () => void;
}

export function EnterpriseRow({ item, button, onOpen }: Props): ReactElement {
  const styles = useStyles();
  const ring = useFocusRing();
  return (
    <button type="button" {...button} className={mergeClasses(styles.row, ring)} title={item.title} onClick={onOpen}>
      <span className={styles.words}>
        <span className={styles.title}>{item.title}</span>
        <span className={styles.second}><span className={styles.industry}>{item.industries}</span><Counts item={item} /></span>
      </span>
      <span className={styles.grade}>
        <span className={mergeClasses(styles.letter, item.grade.length > longGrade && styles.long)}>{item.grade}</span>
        {item.isForReference && <WordBadge>{labels.reference}</WordBadge>}
      </span>
    </button>
  );
}

function Counts({ item }: { readonly item: EnterpriseItem }): ReactElement {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  return (
    <>
      {markPriority.filter((kind) => item.counts[kind] > 0).map((kind) => (
        <span key={kind} className={styles.count} style={{ backgroundColor: markFill(kind) }} title={kindLabels[kind]}>
          <Icon name={kind} /><span className={hidden}>{kindLabels[kind]}</span>{item.counts[kind]}
        </span>
      ))}
    </>
  );
}
