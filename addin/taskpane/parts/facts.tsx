/** Labels and what stands to them, as a description list; empty ones are left out. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { sizes } from '../theme.ts';

const useStyles = makeStyles({
  list: { margin: 0 },
  pair: { display: 'flex', alignItems: 'baseline', paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS },
  label: { flexShrink: 0, width: sizes.factLabel, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export interface Fact {
  readonly label: string;
  readonly text: ReactNode;
  readonly strong?: boolean;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.filter(({ text }) => text !== '' && text !== undefined).map(({ label, text, strong }) => (
        <div key={label} className={styles.pair}>
          <dt className={styles.label}>{label}</dt>
          <dd className={mergeClasses(styles.text, strong === true && styles.strong)}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
