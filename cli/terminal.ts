/** The two streams of a command: results on stdout, progress and problems on stderr. */

export interface Terminal {
  /** Result text; a line break is added. */
  print(text: string): void;
  /** A problem or a remark; a line break is added. */
  warn(text: string): void;
  /** Progress: one changing line on a terminal, plain lines otherwise, each said once. */
  progress(text: string): void;
  /** Clears the changing line, if there is one. */
  settle(): void;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export function openTerminal(out: Stream, error: Stream): Terminal {
  let open = false;
  let last = '';
  const settle = () => {
    if (open) error.write('\r\u001b[2K');
    open = false;
  };
  return {
    print(text) {
      settle();
      out.write(`${text}\n`);
    },
    warn(text) {
      settle();
      error.write(`${text}\n`);
    },
    progress(text) {
      if (text === last) return;
      if (error.isTTY === true) {
        error.write(`\r\u001b[2K${text}`);
        open = true;
      } else if (!/\d+%|\d+\/\d+/.test(text)) {
        // A log wants stages, not every step of a counter.
        error.write(`${text}\n`);
      }
      last = text;
    },
    settle,
  };
}
