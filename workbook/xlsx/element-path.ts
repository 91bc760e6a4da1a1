/** A scanner handler for small parts: hands out each element with the names of those around it. */
import { partDetails } from '../../grading/messages/scanning.ts';
import { fill } from '../../grading/messages/template.ts';
import { XmlError, type StartTag, type XmlHandler } from './xml-scanner.ts';

/** Calls `visit` with every start tag below a root of the expected name, and its parent's local name. */
export class ElementVisitor implements XmlHandler {
  private readonly root: string;
  private readonly visit: (tag: StartTag, parent: string) => void;
  private readonly path: string[] = [];

  constructor(root: string, visit: (tag: StartTag, parent: string) => void) {
    this.root = root;
    this.visit = visit;
  }

  start(tag: StartTag): void {
    const parent = this.path[this.path.length - 1];
    this.path.push(tag.local);
    if (parent !== undefined) this.visit(tag, parent);
    else if (tag.local !== this.root) throw wrongRoot(tag.local, this.root);
  }

  end(): void {
    this.path.pop();
  }

  text(): void {}
}

/** A part whose root is another element than its relationship says. */
export function wrongRoot(seen: string, expected: string): XmlError {
  return new XmlError('malformed', fill(partDetails.wrongRoot, { seen, expected }));
}
