/** XML that is refused: it carries a DTD, is nested too deep, or is not well-formed. `detail` is for the report. */
export class XmlError extends Error {
  readonly kind: 'doctype' | 'depth' | 'malformed';
  readonly detail: string;

  constructor(kind: XmlError['kind'], detail: string) {
    super(`${kind}: ${detail}`);
    this.name = 'XmlError';
    this.kind = kind;
    this.detail = detail;
  }
}
