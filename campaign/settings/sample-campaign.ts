/** The settings of nobody: what documents show, and say that they show, where the user has given none. */
import type { Campaign } from './campaign.ts';
import { campaignFrom, sampleValues } from './setting-values.ts';

/** Every value a plain sample; documents made from it are marked 示例. */
export const sampleCampaign: Campaign = campaignFrom(sampleValues(), true);
