/** The size of a scrolling element and how far it is scrolled, drawn again with every change. */
import { useEffect, useState, type RefObject } from 'react';

export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const unknown: Viewport = { left: 0, top: 0, width: 1000, height: 600 };

/** The same while the content gets smaller: the browser tells of its new position only after drawing. */
export function heldIn(viewport: Viewport, width: number, height: number): Viewport {
  const [left, top] = [Math.max(0, width - viewport.width), Math.max(0, height - viewport.height)];
  return viewport.left <= left && viewport.top <= top ? viewport : { ...viewport, left: Math.min(left, viewport.left), top: Math.min(top, viewport.top) };
}

export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState(unknown);
  useEffect(() => {
    const scroller = element.current;
    if (scroller === null) return undefined;
    const look = () => setViewport((known) => {
      const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = scroller;
      const isSame = known.left === left && known.top === top && known.width === width && known.height === height;
      return isSame ? known : { left, top, width, height };
    });
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [element]);
  return viewport;
}
