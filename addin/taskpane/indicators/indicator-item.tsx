/** One indicator: its title and how sure it is; opened, what each grade asks, where that stands, and what to bring. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { indicatorLabels as labels } from '../../../grading/messages/pane-labels.ts';
import type { IndicatorItem } from '../../session/faces/indicator-view.ts';
import { Icon } from '../icons.tsx';
import { Facts } from '../parts/facts.tsx';
import { useFocusRing } from '../parts/focus-ring.ts';
import { WordBadge } from '../parts/word-badge.tsx';

const useStyles = makeStyles({
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'flex', alignItems: 'center', width: '100%', border: 'none', backgroundColor: 'transparent', cursor: 'pointer', textAlign: 'left', fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1, padding: `${tokens.spacingVerticalSNudge} 0`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  title: { flexGrow: 1, minWidth: 0, margin: `0 ${tokens.spacingHorizontalXS}` },
  body: { padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}` },
  asked: { marginRight: tokens.spacingHorizontalXS },
});

export function IndicatorItemView({ item }: { readonly item: IndicatorItem }): ReactElement {
  const styles = useStyles();
  const ring = useFocusRing();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={styles.item}>
      <button type="button" className={`${styles.head} ${ring}`} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'down' : 'right'} />
        <span className={styles.title}>{item.title}</span>
        <WordBadge isSure={item.confidence === 'verified'}>{item.confidenceName}</WordBadge>
      </button>
      {isOpen && <div className={styles.body}><Opened item={item} /></div>}
    </li>
  );
}

function Opened({ item }: { readonly item: IndicatorItem }): ReactElement {
  const styles = useStyles();
  return (
    <Facts
      facts={[
        ...item.requirements.map(({ grade, text, confidence, confidenceName }) => ({
          label: grade,
          text: <><span className={styles.asked}>{text}</span>{confidence !== item.confidence && <WordBadge isSure={confidence === 'verified'}>{confidenceName}</WordBadge>}</>,
        })),
        { label: labels.basis, text: <Basis item={item} /> },
        { label: labels.remedy, text: item.remedy },
        { label: labels.evidence, text: item.evidence.join('、') },
      ]}
    />
  );
}

function Basis({ item }: { readonly item: IndicatorItem }): ReactElement {
  if (item.address === '') return <>{item.basis}</>;
  return <>{item.basis} <Link inline href={item.address} target="_blank" rel="noreferrer">{labels.source}</Link></>;
}
