/** Files that are dropped anywhere on the page. */
import { useState, type DragEvent } from 'react';

interface Drop {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** The whole page takes files; without this the browser would leave the page for the file. */
export function useDrop(take: (files: readonly File[]) => void): Drop {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: (event) => {
        if (event.relatedTarget === null) setIsOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setIsOver(false);
        if (event.dataTransfer.files.length > 0) take([...event.dataTransfer.files]);
      },
    },
  };
}
