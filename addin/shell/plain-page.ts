/** The page that says where to go when there is no workbook to check from here. Plain elements: it must stand in every browser. */
import { plainPageTexts as texts } from '../../grading/messages/shell.ts';
import { fill, type Params } from '../../grading/messages/template.ts';

export type PlainPageReason = keyof typeof texts.leads;

/** Puts the page into `element` in place of what was there. */
export function showPlainPage(element: HTMLElement, reason: PlainPageReason, params: Params = {}): void {
  const page = element.ownerDocument;
  const part = (name: string, text: string, children: readonly HTMLElement[] = []) => {
    const made = page.createElement(name);
    made.textContent = text;
    children.forEach((child) => made.appendChild(child));
    return made;
  };
  const lead: string = texts.leads[reason];
  const list = part('ul', '', [
    part('li', texts.ways.workbench, [part('br', ''), workbenchLink(page)]),
    part('li', texts.ways.excel),
    part('li', texts.ways.wps),
  ]);
  const main = part('main', '', [part('h1', texts.title), part('p', fill(lead, params)), list, part('p', texts.privacy)]);
  main.className = 'plain-page';
  element.textContent = '';
  element.appendChild(main);
}

/** Opens outside the pane; the address stands there too, for panes that open nothing. */
function workbenchLink(page: Document): HTMLElement {
  const link = page.createElement('a');
  link.href = 'workbench.html';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = texts.ways.workbenchLink;
  const address = page.createElement('small');
  address.textContent = link.href;
  const line = page.createElement('span');
  line.appendChild(link);
  line.appendChild(page.createElement('br'));
  line.appendChild(address);
  return line;
}
