/** The pane's own icons: 16 x 16, drawn with the text colour, hidden from screen readers (words stand beside them). */
import type { ReactElement } from 'react';
import { sizes } from './theme.ts';

const paths = {
  check: 'M8 1.5 2.5 3.6v4c0 3.2 2.2 5.7 5.5 6.9 3.3-1.2 5.5-3.7 5.5-6.9v-4L8 1.5ZM5.3 7.9l2 2 3.6-3.8',
  stop: 'M4 4h8v8H4z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm3.3 7.8 3.2 3.2',
  filter: 'M2 3.5h12L9.5 8.7v4L6.5 14V8.7L2 3.5Z',
  right: 'm6 3.5 4.5 4.5L6 12.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  back: 'M7 3.5 2.5 8 7 12.5M3 8h10.5',
  target: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM8 1v3m0 8v3M1 8h3m8 0h3',
  settings: 'M2 4.5h6m4 0h2M2 11.5h2m4 0h6M8 4.5a2 2 0 1 0 4 0 2 2 0 0 0-4 0Zm-4 7a2 2 0 1 0 4 0 2 2 0 0 0-4 0Z',
  document: 'M4 1.5h5.5L13 5v9.5H4v-13Zm5 0V5.5h4M6 8.5h5m-5 3h5',
  wrench: 'M10.2 2.2a3.6 3.6 0 0 0-4 4.8L2 11.2 4.8 14 9 9.8a3.6 3.6 0 0 0 4.8-4L11.5 8 8 4.5l2.2-2.3Z',
  columns: 'M2 2.5h12v11H2v-11Zm4 0v11m4-11v11',
  pulse: 'M1.5 8.5h3l2-5 3 9 2-4h3',
  info: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7v4m0-6.2v.01',
  inputProblem: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3 3 13Zm6-8.3 2.3 2.3',
  shortfall: 'M4 4l8 8m0-8-8 8',
  missing: 'M3 3h10v10H3V3Zm2.5 5h5',
  review: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.8m0 2.7v.01',
  notice: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7v4m0-6.2v.01',
  veto: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM3.7 3.7l8.6 8.6',
  ok: 'm3 8.5 3.3 3.3L13 4.8',
} as const;

export type IconName = keyof typeof paths;

/** One icon, at the size of the text unless `large`. */
export function Icon({ name, large = false, className }: { readonly name: IconName; readonly large?: boolean; readonly className?: string }): ReactElement {
  const size = large ? sizes.largeIcon : sizes.icon;
  return (
    <svg
      viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth={name === 'more' ? 2.2 : 1.4}
      strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false" className={className} style={{ width: size, height: size, flexShrink: 0 }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
