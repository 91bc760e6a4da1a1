/** NOTES_*: what the user decided about a workbook and we keep in it. */
import type { MessageTemplate } from './template.ts';

export const notesMessages = {
  NOTES_001: {
    title: '工作簿里的设置已损坏', text: '工作簿里存有列对应和忽略项，但内容已损坏（{detail}），这次没有采用；那段内容原样留着，企业数据不受影响。',
    fix: '需要找回的，用改动之前的文件。',
  },
  NOTES_002: {
    title: '设置由较新的版本保存', text: '工作簿里的列对应和忽略项是较新的版本保存的（格式 {version}，这里能读到 {known}），这次没有采用，原样留着。',
    fix: '换用较新的版本再核查。',
  },
} as const satisfies Record<string, MessageTemplate>;

/** `{detail}` of NOTES_001. */
export const notesFaults = {
  tooLong: '有 {length} 个字符，超过 {limit}',
  notJson: '内容不完整',
  notNotes: '“{path}”处的内容不对',
  reservedName: '“{name}”不能作标题',
} as const;

/** The whole of the text, as `{path}`. */
export const notesRoot = '整体';

/** How faces speak of what the user leaves out. */
export const ignoredTexts = {
  outcome: '已忽略',
  terminal: '另有 {count} 处由用户写明理由后忽略，没有计入；用 --format markdown 可以看到理由。等级不受忽略影响。',
  summary: '另有 {count} 处由用户写明理由后忽略，没有计入以上各数；理由列在“核查结果”表的末尾。等级不受忽略影响。',
} as const;
