/** Which fields an indicator reads. */
import { leavesOf } from './check-indicator.ts';
import type { Indicator, LeafCheck, Requirement } from './schema.ts';

/** The requirement of a grade, through `sameAs`. */
export function statedRequirement(indicator: Indicator, grade: string): Requirement | undefined {
  const requirement = indicator.requirements[grade];
  return requirement !== undefined && 'sameAs' in requirement ? statedRequirement(indicator, requirement.sameAs) : requirement;
}

/** Whether the declared level of the dimension answers the check. */
export function isDeclared(leaf: LeafCheck | undefined): boolean {
  return leaf?.op === 'declaredLevel' || ((leaf?.op === 'atMost' || leaf?.op === 'atLeast') && leaf.value === null);
}

/** Field ids for the grades of a table, the deciding one first. `declaredIn` maps a dimension to the field of its declared level. */
export function indicatorFields(
  indicator: Indicator, grades: readonly string[], declaredIn: ReadonlyMap<string, string>,
): readonly string[] {
  const declared = declaredIn.get(indicator.dimension);
  const leaves = grades.slice(0, -1).map((grade) => statedRequirement(indicator, grade))
    .flatMap((requirement) => (requirement && 'check' in requirement ? leavesOf(requirement.check) : []));
  const named = leaves.flatMap((leaf) => {
    if (leaf.op === 'manual') return [];
    return leaf.op === 'declaredLevel' || isDeclared(leaf) ? (declared === undefined ? [] : [declared]) : [leaf.field];
  });
  const condition = indicator.appliesWhen && 'field' in indicator.appliesWhen ? [indicator.appliesWhen.field] : [];
  return [...new Set([...named, ...condition])];
}

/** Fields whose limit is 待填: they decide nothing yet, but their values belong beside the requirement. */
export function unlimitedFields(indicator: Indicator, grades: readonly string[]): readonly string[] {
  const leaves = grades.slice(0, -1).map((grade) => statedRequirement(indicator, grade))
    .flatMap((requirement) => (requirement && 'check' in requirement ? leavesOf(requirement.check) : []));
  return [...new Set(leaves.flatMap((leaf) => (leaf.op !== 'declaredLevel' && leaf.op !== 'manual' && isDeclared(leaf) ? [leaf.field] : [])))];
}

/** Field ids for the requirement of one grade. */
export function requirementFields(indicator: Indicator, grade: string, declaredIn: ReadonlyMap<string, string>): readonly string[] {
  return indicatorFields(indicator, [grade, ''], declaredIn);
}

/** From the dimensions of an edition. */
export function declaredFields(dimensions: readonly { readonly name: string; readonly declaredIn: string }[]): ReadonlyMap<string, string> {
  return new Map(dimensions.map((dimension) => [dimension.name, dimension.declaredIn]));
}
