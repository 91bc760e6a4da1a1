/** From a key to what the grid does, as Excel has it. */

export interface KeyPressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type Command =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean; readonly toEdge: boolean }
  | { readonly kind: 'page'; readonly direction: 1 | -1; readonly extend: boolean }
  | { readonly kind: 'home' | 'end'; readonly ofSheet: boolean; readonly extend: boolean }
  | { readonly kind: 'commit'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'edit' | 'cancel' | 'empty' | 'undo' | 'redo' | 'selectAll' | 'newLine' };

/** `typing` replaces the cell and lets arrows leave it; `editing` keeps arrows inside the text. */
export type EditMode = 'none' | 'typing' | 'editing';

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

/** Undefined for keys that are left to the browser. */
export function commandOf(pressed: KeyPressed, mode: EditMode): Command | undefined {
  return mode === 'none' ? gridCommand(pressed) : editorCommand(pressed, mode);
}

function gridCommand(pressed: KeyPressed): Command | undefined {
  const { key, shiftKey: extend, altKey } = pressed;
  const isControl = pressed.ctrlKey || pressed.metaKey;
  const arrow = arrows[key];
  if (arrow !== undefined && !altKey) return { kind: 'move', rows: arrow[0], columns: arrow[1], extend, toEdge: isControl };
  if (isControl) return controlCommand(key.toLowerCase(), extend);
  switch (key) {
    case 'PageUp': return { kind: 'page', direction: -1, extend };
    case 'PageDown': return { kind: 'page', direction: 1, extend };
    case 'Home': return { kind: 'home', ofSheet: false, extend };
    case 'End': return { kind: 'end', ofSheet: false, extend };
    case 'Enter': return extend ? { kind: 'commit', rows: -1, columns: 0 } : { kind: 'edit' };
    case 'F2': return { kind: 'edit' };
    case 'Tab': return { kind: 'commit', rows: 0, columns: extend ? -1 : 1 };
    case 'Delete':
    case 'Backspace': return { kind: 'empty' };
    case 'Escape': return { kind: 'cancel' };
    default: return undefined;
  }
}

function controlCommand(key: string, extend: boolean): Command | undefined {
  switch (key) {
    case 'home': return { kind: 'home', ofSheet: true, extend };
    case 'end': return { kind: 'end', ofSheet: true, extend };
    case 'a': return { kind: 'selectAll' };
    case 'z': return { kind: extend ? 'redo' : 'undo' };
    case 'y': return { kind: 'redo' };
    default: return undefined;
  }
}

function editorCommand(pressed: KeyPressed, mode: EditMode): Command | undefined {
  const { key, shiftKey } = pressed;
  const arrow = arrows[key];
  if (arrow !== undefined && mode === 'typing') return { kind: 'commit', rows: arrow[0], columns: arrow[1] };
  switch (key) {
    case 'Enter': return pressed.altKey ? { kind: 'newLine' } : { kind: 'commit', rows: shiftKey ? -1 : 1, columns: 0 };
    case 'Tab': return { kind: 'commit', rows: 0, columns: shiftKey ? -1 : 1 };
    case 'Escape': return { kind: 'cancel' };
    default: return undefined;
  }
}
