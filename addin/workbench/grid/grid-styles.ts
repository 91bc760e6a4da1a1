/** Styles of the grid, from Fluent's tokens and `look.ts`. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import { markColours } from '../../../grading/findings/mark-colours.ts';
import { gridLine, lengths, onMark, selectedTint } from './look.ts';

const header = {
  boxSizing: 'border-box', flexShrink: 0, backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2,
  borderRight: `1px solid ${gridLine}`, borderBottom: `1px solid ${gridLine}`, textAlign: 'center', cursor: 'default',
} as const;

export const useGridStyles = makeStyles({
  scroller: {
    position: 'relative', flexGrow: 1, minHeight: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200, lineHeight: `${lengths.headingLine}px`, fontFamily: tokens.fontFamilyBase, userSelect: 'none', outlineStyle: 'none',
  },
  canvas: { position: 'relative' },
  top: { position: 'sticky', top: 0, zIndex: 3, backgroundColor: tokens.colorNeutralBackground1 },
  topShadow: { boxShadow: tokens.shadow2 },
  letters: { display: 'flex', height: `${lengths.letters}px` },
  corner: { ...header, position: 'sticky', left: 0, zIndex: 2, width: `${lengths.rowNumber}px`, lineHeight: `${lengths.letters - 1}px` },
  letter: { ...header, lineHeight: `${lengths.letters - 1}px` },
  frozenLetter: { position: 'sticky', zIndex: 1 },
  whole: { height: '100%' },
  row: { position: 'absolute', left: 0, display: 'flex' },
  rowNumber: { ...header, position: 'sticky', left: 0, zIndex: 2, width: `${lengths.rowNumber}px`, lineHeight: `${lengths.row - 1}px` },
  hiddenRow: { fontStyle: 'italic', color: tokens.colorNeutralForeground3, backgroundImage: `repeating-linear-gradient(135deg, transparent 0 3px, ${gridLine} 3px 4px)` },
  selectedHeader: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  gap: { flexShrink: 0 },
  cell: {
    position: 'relative', boxSizing: 'border-box', flexShrink: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'pre',
    padding: `3px ${tokens.spacingHorizontalSNudge}`, borderRight: `1px solid ${gridLine}`, borderBottom: `1px solid ${gridLine}`,
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, cursor: 'cell',
  },
  number: { textAlign: 'right' },
  heading: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', textAlign: 'center', fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  frozen: { position: 'sticky', zIndex: 1 },
  merged: { height: 'auto' },
  // Centred, its words would stand out of sight.
  wide: { textAlign: 'left', whiteSpace: 'pre' },
  active: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', textOverflow: 'clip' },
  sign: {
    position: 'absolute', top: 0, right: 0, width: 0, height: 0,
    borderTop: `${lengths.sign}px solid ${tokens.colorPaletteRedForeground1}`, borderLeft: `${lengths.sign}px solid transparent`,
  },
  editor: {
    position: 'absolute', zIndex: 4, boxSizing: 'border-box', margin: 0, padding: `3px ${tokens.spacingHorizontalSNudge}`, resize: 'none',
    border: `2px solid ${tokens.colorBrandStroke1}`, outlineStyle: 'none', fontFamily: 'inherit', fontSize: 'inherit', lineHeight: 'inherit',
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, overflow: 'hidden',
  },
  resting: { opacity: 0, pointerEvents: 'none' },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** What changes from cell to cell. */
export function cellStyle(isSelected: boolean, mark: MarkKind | undefined): CSSProperties {
  return {
    ...(mark === undefined ? {} : { backgroundColor: `#${markColours[mark]}`, color: onMark }),
    ...(isSelected ? { backgroundImage: selectedTint } : {}),
  };
}
