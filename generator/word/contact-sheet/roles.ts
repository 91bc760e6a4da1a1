/** Who stands on the contact sheet: three responsible people and three groups, with blank rows where nobody is named yet. */
import type { Campaign, Person } from '../../../campaign/settings/campaign.ts';
import { contactSheetTexts as texts } from '../../../grading/messages/documents/contact-sheet.ts';
import { fill } from '../../../grading/messages/template.ts';

export interface Role {
  readonly name: string;
  /** At least one; all texts empty where nobody is named. */
  readonly people: readonly Person[];
}

const nobody: Person = { name: '', post: '', phone: '' };
/** Rows of a group on an empty sheet. */
const groupRows = 3;

export function rolesOf({ people }: Campaign): readonly Role[] {
  return [
    { name: texts.lead, people: atLeast(1, [people.lead]) },
    { name: texts.deputy, people: atLeast(1, [people.deputy]) },
    { name: texts.liaison, people: atLeast(1, [people.liaison]) },
    { name: texts.grading, people: atLeast(groupRows, people.grading) },
    { name: texts.list, people: atLeast(groupRows, people.list) },
    { name: texts.support, people: atLeast(groupRows, people.support) },
  ];
}

/** What the sheet would print and does not find, as the settings call it. */
export function missingContacts(campaign: Campaign): readonly string[] {
  const place = [...(campaign.city === '' ? [texts.missingCity] : []), ...(campaign.office === '' ? [texts.missingOffice] : [])];
  return [...place, ...rolesOf(campaign).flatMap(({ name, people }) => {
    const named = people.filter((person) => person.name !== '');
    if (named.length === 0) return [name];
    return [
      ...(named.some(({ post }) => post === '') ? [fill(texts.missingPost, { role: name })] : []),
      ...(named.some(({ phone }) => phone === '') ? [fill(texts.missingPhone, { role: name })] : []),
    ];
  })];
}

function atLeast(rows: number, people: readonly Person[]): readonly Person[] {
  const known = people.filter(({ name, post, phone }) => name + post + phone !== '');
  return [...known, ...Array.from({ length: Math.max(0, rows - known.length) }, () => nobody)];
}
