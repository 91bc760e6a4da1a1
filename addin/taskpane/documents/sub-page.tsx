/** A page over the tab's main one: the way back, a title, what narrows the list, and the list. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { documentLabels as labels } from '../../../grading/messages/documents/pane.ts';
import { Icon } from '../icons.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  back: { paddingLeft: 0, minWidth: 0 },
  title: { margin: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, outlineStyle: 'none' },
});

interface Props {
  readonly title: string;
  readonly onBack: () => void;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function SubPage({ title, onBack, tools, children }: Props): ReactElement {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone; without this the focus would be nowhere.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button className={styles.back} size="small" appearance="transparent" icon={<Icon name="back" />} onClick={onBack}>{labels.back}</Button>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>{title}</h2>
        {tools}
      </div>
      {children}
    </div>
  );
}
