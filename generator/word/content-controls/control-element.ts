/** One content control as XML: it cannot be deleted, and its text can be changed. */
import { BuilderElement, RunProperties, TextRun, type IRunOptions } from 'docx';
import { controlTexts as texts } from '../../../grading/messages/documents/content-controls.ts';
import { cleanText } from '../../package/clean-text.ts';
import { dayText } from '../styles/day-text.ts';
import type { Control } from './control.ts';

type Attributes = Readonly<Record<string, string>>;

const ticked = '2611';
const unticked = '2610';
const tickFont = 'MS Gothic';
const placeholderColor = '7F7F7F';
/** Word shows no longer name. */
const longestName = 64;

/** `order` gives its id. */
export function controlElement(control: Control, order: number, look: IRunOptions): BuilderElement {
  const value = heldValue(control);
  const isOpen = value === '' && control.input.kind !== 'check';
  const properties = [
    // What is typed in looks like this; without it, like the document's body.
    new RunProperties(look),
    element('w:alias', { 'w:val': cleanText(control.name.replace(/\s+/g, ' ').slice(0, longestName)) }),
    element('w:tag', { 'w:val': control.tag }), element('w:id', { 'w:val': String(order) }), element('w:lock', { 'w:val': 'sdtLocked' }),
    ...(isOpen ? [element('w:showingPlcHdr')] : []),
    inputElement(control, value),
  ];
  return element('w:sdt', {}, [element('w:sdtPr', {}, properties), element('w:sdtContent', {}, contentRuns(control, value, look))]);
}

/** The value as the control can hold it, else nothing. */
function heldValue({ input, value }: Control): string {
  const clean = cleanText(value);
  if (input.kind === 'choice') return input.choices.indexOf(value) >= 0 ? clean : '';
  if (input.kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
  return input.kind === 'check' && value !== 'true' ? '' : clean;
}

function inputElement({ input }: Control, value: string): BuilderElement {
  switch (input.kind) {
    case 'text':
      return element('w:text');
    case 'multiLine':
      return element('w:text', { 'w:multiLine': '1' });
    case 'choice':
      return element('w:dropDownList', value === '' ? {} : { 'w:lastValue': value },
        distinct(input.choices).map((choice) => element('w:listItem', { 'w:displayText': choice, 'w:value': choice })));
    case 'date':
      return element('w:date', value === '' ? {} : { 'w:fullDate': `${value}T00:00:00Z` }, [
        element('w:dateFormat', { 'w:val': texts.dateFormat }), element('w:lid', { 'w:val': 'zh-CN' }),
        element('w:storeMappedDataAs', { 'w:val': 'dateTime' }), element('w:calendar', { 'w:val': 'gregorian' }),
      ]);
    case 'check':
      return element('w14:checkbox', {}, [
        element('w14:checked', { 'w14:val': value === 'true' ? '1' : '0' }),
        element('w14:checkedState', { 'w14:val': ticked, 'w14:font': tickFont }), element('w14:uncheckedState', { 'w14:val': unticked, 'w14:font': tickFont }),
      ]);
  }
}

/** Word takes a list for damaged that holds a value twice or an empty one. */
function distinct(choices: readonly string[]): readonly string[] {
  return [...new Set(choices.map(cleanText))].filter((choice) => choice !== '');
}

function contentRuns({ input }: Control, value: string, look: IRunOptions): readonly TextRun[] {
  if (input.kind === 'check') return [new TextRun({ ...look, font: { ascii: tickFont, hAnsi: tickFont, eastAsia: tickFont, hint: 'eastAsia' }, text: String.fromCharCode(parseInt(value === 'true' ? ticked : unticked, 16)) })];
  if (value === '') return [new TextRun({ ...look, color: placeholderColor, text: texts[input.kind] })];
  if (input.kind === 'date') return [new TextRun({ ...look, text: dayText(value) })];
  // Only a control of several lines may hold line breaks.
  const parts = input.kind === 'multiLine' ? value.split('\n') : [value.replace(/\n/g, ' ')];
  return parts.map((text, at) => new TextRun({ ...look, text, ...(at === 0 ? {} : { break: 1 }) }));
}

function element(name: string, attributes: Attributes = {}, children: ConstructorParameters<typeof BuilderElement>[0]['children'] = []): BuilderElement {
  return new BuilderElement<Attributes>({
    name, children, attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
  }) as BuilderElement;
}
