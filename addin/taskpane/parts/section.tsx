/** A part of a page under a heading. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL, marginBottom: tokens.spacingVerticalL },
  aside: { flexShrink: 0, marginLeft: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  title: {
    display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly title: string;
  /** Of the heading; 3 unless told. */
  readonly level?: 2 | 3;
  /** On the right of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, level = 3, aside, children }: Props): ReactElement {
  const styles = useStyles();
  const Heading = `h${level}` as const;
  return (
    <div className={styles.section}>
      <Heading className={styles.title}>{title}{aside !== undefined && <span className={styles.aside}>{aside}</span>}</Heading>
      {children}
    </div>
  );
}
