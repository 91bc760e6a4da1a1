/** The look of the pane: the one file where colours and pixels stand. Everything else uses Fluent's tokens and what is exported here. */
import { createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { markColours, type ColourKind } from '../../grading/findings/mark-colours.ts';

const brand: BrandVariants = {
  10: '#021512', 20: '#05251f', 30: '#063a31', 40: '#064b40', 50: '#075c4f', 60: '#08695a', 70: '#0a7464', 80: '#0c7f6d',
  90: '#2a917f', 100: '#43a391', 110: '#5bb3a2', 120: '#74c2b3', 130: '#8ed0c3', 140: '#a8ddd3', 150: '#c3e9e2', 160: '#e0f4f0',
};

/** Light theme with fonts that Chinese machines have. */
export const paneTheme: Theme = {
  ...createLightTheme(brand),
  fontFamilyBase: "'Microsoft YaHei','PingFang SC','Noto Sans SC',sans-serif",
  fontFamilyNumeric: "'Microsoft YaHei','PingFang SC','Noto Sans SC',sans-serif",
  colorNeutralForeground3: '#5c5c5c',
};

/** Lengths that no token covers. */
export const sizes = {
  /** Estimates for the virtual lists, in pixels. */
  issueRow: 68,
  groupRow: 36,
  lineRow: 58,
  overscan: 6,
  icon: '16px',
  largeIcon: '24px',
  bar: '18px',
  swatch: '10px',
  gradeBox: '44px',
  narrowest: '300px',
  factLabel: '68px',
  dialog: '480px',
  dialogList: '52vh',
  field: '132px',
  hairline: '1px',
  accent: '3px',
  stroke: '2px',
} as const;

/** Fill behind words of a kind; the same colour as in the sheet. The words on it are always dark. */
export function markFill(kind: ColourKind): string {
  return `#${markColours[kind]}`;
}

/** Words and icons on a mark's fill. */
export const onMark = '#242424';

const ramp = [brand[50], brand[80], brand[100], brand[120], brand[140], brand[150]] as const;

/** Best grade darkest. `rank` 0 is the best of `count`. */
export function gradeFill(rank: number, count: number): string {
  const step = count <= 1 ? 0 : Math.round((rank / (count - 1)) * (ramp.length - 1));
  return ramp[step] ?? brand[80];
}

/** Stripes: the grade is open. */
export const openFill = 'repeating-linear-gradient(135deg, #d1d1d1 0 3px, #f5f5f5 3px 6px)';

/** Whatever has no grade at all. */
export const notGradedFill = '#e0e0e0';
