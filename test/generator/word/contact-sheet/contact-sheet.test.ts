import { describe, expect, it } from 'vitest';
import type { Campaign, Person } from '../../../../campaign/settings/campaign.ts';
import { lintDocument } from '../../../../generator/package/lint-document.ts';
import { contactSheet } from '../../../../generator/word/contact-sheet/contact-sheet-kind.ts';
import type { DocumentSource } from '../../../../generator/documents/document-kind.ts';
import { canMakePdf, pdfPages } from '../../../support/pdf-pages.ts';
import { sampleCampaign, sampleSource } from '../../../support/sample-source.ts';
import { validate } from '../../../support/validate-docx.ts';
import { misfits, partText, wordTables, wordText } from '../../../support/word-tables.ts';

const person = (name: string): Person => ({ name, post: '示例市生态环境局科长', phone: '010-00000000' });
const people: Campaign['people'] = {
  lead: person('示例一'), deputy: person('示例二'), liaison: person('示例三'), grading: [person('示例四'), person('示例五')], list: [person('示例六')], support: [person('示例七')],
};
const staffed: Campaign = { ...sampleCampaign, isSample: true, city: '示例市', deadlines: { ...sampleCampaign.deadlines, contactSheet: '2020-07-20' }, people };
const nobody: Person = { name: '', post: '', phone: '' };
const empty: Campaign = {
  ...sampleCampaign, isSample: false, city: '', office: '', deadlines: { ...sampleCampaign.deadlines, contactSheet: '' },
  people: { lead: nobody, deputy: nobody, liaison: nobody, grading: [], list: [], support: [] },
};

async function sourceWith(campaign: Campaign): Promise<DocumentSource> {
  return { ...await sampleSource(), campaign };
}
const make = async (campaign: Campaign) => contactSheet.maker(await sourceWith(campaign))({});
const rows = (bytes: Uint8Array) => (wordTables(bytes)[0]?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));

async function expectSound(bytes: Uint8Array): Promise<void> {
  expect(wordTables(bytes).flatMap(misfits)).toEqual([]);
  expect(lintDocument(bytes)).toEqual([]);
  expect(await validate(bytes)).toEqual([]);
}

describe('the contact sheet', () => {
  it('lists everybody by role, with blank rows up to three in every group', async () => {
    const bytes = await make(staffed);
    const [head = [], ...named] = rows(bytes);
    expect(head).toEqual(['类别/组别', '姓名', '单位及职务', '联系电话', '备注']);
    expect(named.map(([role]) => role)).toEqual(['主管负责人', '分管负责人', '联络人', '绩效分级组', '', '', '清单编制组', '', '', '技术帮扶组', '', '']);
    expect(named.map(([, name]) => name)).toEqual(['示例一', '示例二', '示例三', '示例四', '示例五', '', '示例六', '', '', '示例七', '', '']);
    expect(named[0]).toEqual(['主管负责人', '示例一', '示例市生态环境局科长', '010-00000000', '']);
    const text = wordText(partText(bytes, 'word/document.xml'));
    for (const said of ['附件3', '示例市应急减排清单和绩效分级工作联络表', '填报日期：', '2020年7月20日前']) expect(text).toContain(said);
    await expectSound(bytes);
  }, 60_000);

  it('is marked 示例 only when the settings are samples', async () => {
    const headers = async (campaign: Campaign) => wordText(partText(await make(campaign), 'word/header1.xml'));
    expect(await headers(staffed)).toContain('示例');
    expect(await headers({ ...staffed, isSample: false })).not.toContain('示例');
  });

  it('names what it lacks and leaves room for it', async () => {
    expect(contactSheet.missing(await sourceWith(staffed), {})).toEqual([]);
    expect(contactSheet.missing(await sourceWith(empty), {})).toEqual(['设区市', '填报单位', '主管负责人', '分管负责人', '联络人', '绩效分级组', '清单编制组', '技术帮扶组']);
    const unreachable = { ...staffed, people: { ...people, liaison: { name: '示例三', post: '', phone: '' } } };
    expect(contactSheet.missing(await sourceWith(unreachable), {})).toEqual(['联络人的单位及职务', '联络人的联系电话']);
    const bytes = await make(empty);
    expect(rows(bytes)).toHaveLength(13);
    expect(wordText(partText(bytes, 'word/document.xml'))).toContain('XXX市');
    await expectSound(bytes);
  }, 60_000);

  it('stays sound with hostile names and groups of a hundred', async () => {
    const nasty: Person = { name: `<w:t>&\u0007\ud800${'名'.repeat(200)}`, post: ']]>\ufffe', phone: '"\'' };
    const bytes = await make({ ...staffed, city: nasty.name, office: nasty.name, people: { ...people, lead: nasty, grading: Array.from({ length: 100 }, () => nasty) } });
    expect(rows(bytes)).toHaveLength(1 + 3 + 100 + 3 + 3);
    await expectSound(bytes);
  }, 60_000);

  it('gives the same bytes twice', async () => {
    expect(await make(staffed)).toEqual(await make(staffed));
  });
});

describe.skipIf(!canMakePdf())('the contact sheet on paper', () => {
  it('is one turned page', async () => {
    const { sheet = [] } = pdfPages({ sheet: await make(staffed) });
    expect(sheet).toHaveLength(1);
    expect(sheet[0]).toContain('人员有变动的');
  }, 120_000);
});
