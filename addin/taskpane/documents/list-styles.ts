/** How rows of the lists in the 文件 tab look. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { sizes } from '../theme.ts';

export const useListStyles = makeStyles({
  row: {
    display: 'flex', alignItems: 'flex-start', width: '100%', border: 'none', backgroundColor: 'transparent', cursor: 'pointer', textAlign: 'left', fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  plain: { cursor: 'default' },
  words: { flexGrow: 1, minWidth: 0 },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  second: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  lacking: { color: tokens.colorNeutralForeground1 },
  aside: { flexShrink: 0, marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  box: {
    flexShrink: 0, width: sizes.icon, height: sizes.icon, marginTop: tokens.spacingVerticalXXS, marginRight: tokens.spacingHorizontalS, boxSizing: 'border-box',
    display: 'flex', alignItems: 'center', justifyContent: 'center', borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  on: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  first: { display: 'flex', alignItems: 'center' },
  search: { flexGrow: 1, minWidth: 0 },
  count: { display: 'block', marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  none: { padding: tokens.spacingHorizontalM },
  links: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' },
});
