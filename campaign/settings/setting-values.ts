/** The settings one by one, between the table of entries and the record that documents are made from. */
import { settingEntries } from '../../grading/messages/documents/settings.ts';
import type { Campaign, FontScheme, Period, Person } from './campaign.ts';

interface ValueByKind {
  readonly text: string;
  readonly date: string;
  readonly choice: string;
  readonly period: Period;
  readonly person: Person;
  readonly people: readonly Person[];
}

type KnownEntry = (typeof settingEntries)[number];
export type SettingId = KnownEntry['id'];
export type SettingKind = keyof ValueByKind;
export type SettingValue = ValueByKind[SettingKind];
export type SettingValues = { readonly [E in KnownEntry as E['id']]: ValueByKind[E['kind']] };

/** An entry as those see it who treat all alike. */
export interface SettingEntry {
  readonly id: SettingId;
  readonly section?: string;
  readonly key: string;
  readonly kind: SettingKind;
  readonly meaning: string;
  readonly sample: SettingValue;
  readonly optional?: true;
  readonly choices?: readonly string[];
}

/** All entries in the order of the file. */
export const allEntries: readonly SettingEntry[] = settingEntries;

/** `时限 / 完成整改` */
export function entryName(entry: SettingEntry): string {
  return entry.section === undefined ? entry.key : `${entry.section} / ${entry.key}`;
}

/** What every entry has until the user says otherwise. */
export function sampleValues(): SettingValues {
  return valuesFrom((entry) => entry.sample);
}

/** A value for every entry; `valueOf` gives each the type that its kind asks for. */
export function valuesFrom(valueOf: (entry: SettingEntry) => SettingValue): SettingValues {
  const values: Partial<Record<SettingId, SettingValue>> = {};
  for (const entry of allEntries) values[entry.id] = valueOf(entry);
  return values as SettingValues;
}

export function campaignFrom(values: SettingValues, isSample: boolean): Campaign {
  const { city, county, office, documentNumber, recipients, copies, printedBy, issuedOn, printedOn, week, publication, edition } = values;
  const { contactSheet, rectification, gradesReported, lateRectification, listUpdated, lead, deputy, liaison, grading, list, support } = values;
  return {
    isSample, city, county, office, documentNumber, recipients, copies, printedBy, issuedOn, printedOn, week, publication,
    report: { phone: values.reportPhone, mail: values.reportMail },
    deadlines: { contactSheet, rectification, gradesReported, lateRectification, listUpdated },
    edition, fontScheme: values.fontScheme as FontScheme,
    people: { lead, deputy, liaison, grading, list, support },
  };
}

export function valuesOf(campaign: Campaign): SettingValues {
  const { isSample: _, report, deadlines, people, ...plain } = campaign;
  return { ...plain, ...deadlines, ...people, reportPhone: report.phone, reportMail: report.mail };
}
