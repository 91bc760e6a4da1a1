/** The tags that each kind of letter is made for. A template without them makes a document that says nothing of its matter. */
import type { LetterKind } from './field.ts';

const issuer = ['发文机关', '署名短', '署名长', '发文机关标志大', '发文机关标志中', '发文机关标志窄', '发文机关标志小'];
const enterprise = ['企业名称', '企业名称短', '企业名称长'];
const measures = ['预警措施', '减排措施', '指南措施'];

/** In every group one tag is enough; names as in the dictionary. */
export const requiredTags: Readonly<Record<LetterKind, readonly (readonly string[])[]>> = {
  notice: [issuer, ['成文日期'], ['时间表', '整改期限', '等级上报期限']],
  'work-plan': [issuer, ['路线图', '时间表', '任务书']],
  'weekly-report': [issuer, ['本周开始', '本周结束'], ['名单', '等级名单', '名单数量', '进度']],
  'publication-province': [issuer, ['公示开始'], ['公示结束'], ['名单', '等级名单'], ['监督电话', '监督邮箱']],
  'publication-city': [issuer, ['公示开始'], ['公示结束'], ['名单', '等级名单'], ['监督电话', '监督邮箱']],
  'return-notice': [issuer, enterprise, ['问题清单', '缺项清单', '差距清单', '生产线清单']],
  'verification-notice': [enterprise, ['企业核定等级', '核定等级']],
  'rectification-plan': [enterprise, ['差距清单', '差距'], ['整改期限', '期限']],
  'reduction-plan': [enterprise, measures],
  'notice-board': [enterprise, ['企业核定等级', '核定等级'], measures],
};
