/** Kinds of documents in the groups in which they are offered. */
import { documentGroups } from '../../grading/messages/documents/pane.ts';
import type { KindChoice } from './documents.ts';

export interface KindGroup {
  readonly title: string;
  readonly kinds: readonly KindChoice[];
}

/** Groups without a kind are left out; a kind that no group names is about the campaign as the annexes are. */
export function kindGroups(kinds: readonly KindChoice[]): readonly KindGroup[] {
  const { annexes, perEnterprise, reports } = documentGroups;
  const groupOf = ({ id, per }: KindChoice) => {
    if (per === 'enterprise' || per === 'form') return perEnterprise;
    return reports.kinds.some((known) => known === id) ? reports : annexes;
  };
  return [annexes, perEnterprise, reports]
    .map((group) => ({ title: group.title, kinds: kinds.filter((kind) => groupOf(kind) === group) }))
    .filter((group) => group.kinds.length > 0);
}
