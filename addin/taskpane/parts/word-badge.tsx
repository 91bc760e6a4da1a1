/** A short word in a frame. */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  badge: {
    display: 'inline-block', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground2,
  },
  sure: { color: tokens.colorPaletteGreenForeground1, ...shorthands.borderColor('currentColor') },
});

interface Props {
  readonly hint?: string;
  /** Something that has been confirmed. */
  readonly isSure?: boolean;
  readonly children: ReactNode;
}

export function WordBadge({ hint, isSure = false, children }: Props): ReactElement {
  const styles = useStyles();
  return <span className={mergeClasses(styles.badge, isSure && styles.sure)} title={hint}>{children}</span>;
}
