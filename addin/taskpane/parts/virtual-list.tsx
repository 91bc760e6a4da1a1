/** A list of any length: only what is in sight is drawn, one row at a time takes the keyboard's focus, arrow keys move it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { sizes } from '../theme.ts';

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'scroll', overflowX: 'hidden', borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  inner: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

/** What the row's main button has to carry to be found and reached. */
export interface RowButtonProps {
  readonly 'data-row-button': true;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
}

interface Props {
  readonly label: string;
  readonly keys: readonly string[];
  readonly rowHeight: (at: number) => number;
  readonly renderRow: (at: number, button: RowButtonProps) => ReactNode;
  /** The row to be shown and focused at first. */
  readonly startAt?: string | undefined;
  /** Keys besides the arrows, of the row in focus; true: it has been dealt with. */
  readonly onKey?: (key: string, at: number) => boolean;
}

export function VirtualList({ label, keys, rowHeight, renderRow, startAt, onKey }: Props): ReactElement {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<{ readonly key: string | undefined; readonly at: number }>({ key: undefined, at: 0 });
  const setActive = (at: number) => setChosen({ key: keys[at], at });
  const active = activeOf(keys, chosen);
  const rangeExtractor = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    // The row in focus stays in the page, however far it was scrolled away.
    return shown.includes(active) || active >= range.count ? shown : [...shown, active].sort((a, b) => a - b);
  }, [active]);
  // Another function makes it measure every row anew.
  const getItemKey = useCallback((at: number) => keys[at] ?? at, [keys]);
  const virtual = useVirtualizer({
    count: keys.length, getScrollElement: () => scroller.current, estimateSize: rowHeight, overscan: sizes.overscan,
    getItemKey, rangeExtractor, useFlushSync: false,
  });
  const within = useKeptFocus(scroller);
  const moveTo = useFocusMoves(scroller, (at) => virtual.scrollToIndex(at, { align: 'auto' }));
  useEffect(() => {
    const at = startAt === undefined ? -1 : keys.indexOf(startAt);
    if (at >= 0) moveTo(at);
    // Only when the list appears.
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['rowButton'] === undefined) return;
    const next = movedBy(event.key, active, keys.length);
    if (next !== undefined) {
      setActive(next);
      moveTo(next);
    } else if (onKey?.(event.key, active) !== true) return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown} onFocus={within.onFocus} onBlur={within.onBlur}>
      <div role="list" aria-label={label} className={styles.inner} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key} ref={virtual.measureElement} data-index={index} role="listitem" aria-setsize={keys.length} aria-posinset={index + 1}
            className={styles.row} style={{ transform: `translateY(${start}px)` }}
          >
            {renderRow(index, { 'data-row-button': true, tabIndex: index === active ? 0 : -1, onFocus: () => setActive(index) })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Of a row that went away, the one that took its place. */
function activeOf(keys: readonly string[], { key, at }: { readonly key: string | undefined; readonly at: number }): number {
  const found = key === undefined ? -1 : keys.indexOf(key);
  return found >= 0 ? found : Math.max(0, Math.min(at, keys.length - 1));
}

/** A row that goes away takes the focus with it; the row in its place gets it back. */
function useKeptFocus(scroller: { readonly current: HTMLElement | null }): { readonly onFocus: () => void; readonly onBlur: () => void } {
  const isWithin = useRef(false);
  useEffect(() => {
    if (isWithin.current && document.activeElement === document.body) {
      scroller.current?.querySelector<HTMLElement>('[data-row-button][tabindex="0"]')?.focus();
    }
  });
  return {
    onFocus: () => { isWithin.current = true; },
    onBlur: () => { isWithin.current = false; },
  };
}

/** Focuses a row's button as soon as it is drawn. */
function useFocusMoves(scroller: { readonly current: HTMLElement | null }, show: (at: number) => void): (at: number) => void {
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-row-button]`);
    if (button === null || button === undefined) return;
    wanted.current = undefined;
    button.focus({ preventScroll: true });
  });
  return (at) => {
    wanted.current = at;
    show(at);
  };
}

const page = 10;

function movedBy(key: string, at: number, count: number): number | undefined {
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1, PageDown: at + page, PageUp: at - page }[key];
  return target === undefined ? undefined : Math.min(count - 1, Math.max(0, target));
}
