/** Whether a value is still one of our samples. A clerk who fills in half of the file must not send out the other half unmarked. */
import { sampleTexts, sampleWord } from '../../grading/messages/documents/settings.ts';
import type { SettingValue } from './setting-values.ts';

/** Dates cannot tell: the sample's are those of the campaign of 2020 and may be meant. */
export function isSampleValue(value: SettingValue): boolean {
  return textsOf(value).some((text) => text.includes(sampleWord) || sampleTexts.includes(text));
}

function textsOf(value: SettingValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if ('from' in value) return [value.from, value.to];
  if ('name' in value) return [value.name, value.post, value.phone];
  return value.flatMap(textsOf);
}
