/** The edge between grid and pane: dragged, or moved with the arrow keys. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';
import { pageSizes } from './page-sizes.ts';

const useStyles = makeStyles({
  splitter: {
    flexShrink: 0, width: `${pageSizes.splitter}px`, cursor: 'col-resize', touchAction: 'none', backgroundColor: tokens.colorNeutralBackground5,
    [pageSizes.narrow]: { display: 'none' },
    ':hover': { backgroundColor: tokens.colorBrandStroke2 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, outlineStyle: 'none' },
  },
});

function widest(): number {
  return Math.max(pageSizes.narrowestPane, window.innerWidth - pageSizes.narrowestGrid);
}

function held(width: number): number {
  return Math.min(widest(), Math.max(pageSizes.narrowestPane, Math.round(width)));
}

/** Width of the pane in pixels; it gives way when the window gets smaller. */
export function usePaneWidth(): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState<number>(() => held(pageSizes.pane));
  useEffect(() => {
    const fit = () => setWidth(held);
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, []);
  return [width, useCallback((wanted: number) => setWidth(held(wanted)), [])];
}

export function Splitter({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }): ReactElement {
  const styles = useStyles();
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(window.innerWidth - event.clientX);
  };
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? pageSizes.splitterStep : event.key === 'ArrowRight' ? -pageSizes.splitterStep : 0;
    if (step === 0) return;
    event.preventDefault();
    onWidth(width + step);
  };
  return (
    <div
      role="separator" tabIndex={0} aria-orientation="vertical" aria-label={texts.splitter} title={texts.splitter}
      aria-valuenow={width} aria-valuemin={pageSizes.narrowestPane} aria-valuemax={widest()} className={styles.splitter}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={move} onKeyDown={key}
    />
  );
}
