/** The size of a scrolling element and how far it is scrolled, drawn again with every change. */
import { useEffect, useState, type RefObject } from 'react';

export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const unknown: Viewport = { left: 0, top: 0, width: 1000, height: 600 };

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
