/** The first screen: what the workbench does, that nothing leaves the machine, and how to begin. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';
import { pageSizes } from './page-sizes.ts';
import productIcon from '../../assets/icon.svg?inline';

const useStyles = makeStyles({
  screen: { flexGrow: 1, display: 'flex', alignItems: 'center', justifyContent: 'center', padding: tokens.spacingHorizontalXXL, overflowY: 'auto' },
  card: {
    maxWidth: pageSizes.welcome, boxSizing: 'border-box', padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXXL}`,
    borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow8,
    border: `2px dashed ${tokens.colorNeutralStroke1}`, textAlign: 'center',
  },
  dropping: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { width: pageSizes.icon, height: pageSizes.icon },
  title: { margin: `${tokens.spacingVerticalM} 0`, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  line: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase400 },
  drop: { margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', justifyContent: 'center', gap: tokens.spacingHorizontalM },
});

export interface WelcomeProps {
  readonly isBusy: boolean;
  readonly isDropping: boolean;
  readonly onOpen: () => void;
  readonly onSample: () => void;
}

export function Welcome({ isBusy, isDropping, onOpen, onSample }: WelcomeProps): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.screen}>
      <div className={mergeClasses(styles.card, isDropping && styles.dropping)}>
        <img src={productIcon} alt="" className={styles.icon} />
        <h1 className={styles.title}>{texts.welcomeTitle}</h1>
        <p className={styles.line}>{texts.welcomeWhat}</p>
        <p className={styles.line}>{texts.welcomePrivacy}</p>
        <p className={styles.drop}>{isDropping ? texts.dropHere : texts.welcomeDrop}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" size="large" disabledFocusable={isBusy} onClick={onOpen}>{texts.open}</Button>
          <Button size="large" disabledFocusable={isBusy} onClick={onSample}>{texts.openSample}</Button>
        </div>
      </div>
    </main>
  );
}
