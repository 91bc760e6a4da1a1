/** What a document says of itself at the head of every page. */
import { requirementWords as texts } from '../../../grading/messages/documents/requirements.ts';

/** `示例` for sample settings, `参考` where it rests on 待核 or 待填 indicators; empty for neither. */
export function documentMark({ isSample, isForReference }: { readonly isSample: boolean; readonly isForReference: boolean }): string {
  return [...(isSample ? [texts.sample] : []), ...(isForReference ? [texts.reference] : [])].join(texts.markSeparator);
}
