/** Spellings of choices that mean the same: 国Ⅴ, 国V, 国5 and 国五. */
import { foldKey } from '../fold-text.ts';

const stages: ReadonlyMap<string, string> = new Map([
  ['i', '1'], ['ii', '2'], ['iii', '3'], ['iv', '4'], ['v', '5'], ['vi', '6'],
  ['一', '1'], ['二', '2'], ['三', '3'], ['四', '4'], ['五', '5'], ['六', '6'],
]);
const emissionStage = /国(iii|ii|iv|i|vi|v|[一二三四五六])/g;

/** A key under which all spellings of one choice fall together. */
export function choiceKey(text: string): string {
  return foldKey(text).replace(emissionStage, (_, stage: string) => `国${stages.get(stage) ?? stage}`);
}
