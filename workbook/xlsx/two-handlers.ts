/** Two handlers over one scan of a part. */
import type { StartTag, XmlHandler } from './xml-scanner.ts';

class TwoHandlers implements XmlHandler {
  private readonly first: XmlHandler;
  private readonly second: XmlHandler;

  constructor(first: XmlHandler, second: XmlHandler) {
    this.first = first;
    this.second = second;
  }

  start(tag: StartTag): void {
    this.first.start(tag);
    this.second.start(tag);
  }

  end(local: string, raw: string): void {
    this.first.end(local, raw);
    this.second.end(local, raw);
  }

  text(raw: string, cdata: boolean): void {
    this.first.text(raw, cdata);
  }

  other(raw: string): void {
    this.first.other?.(raw);
  }
}

/** Both hear of every tag; only the first hears of what stands between them. */
export function twoHandlers(first: XmlHandler, second: XmlHandler): XmlHandler {
  return new TwoHandlers(first, second);
}
