/** What is said when a command is written wrongly. */
import { interfaceTexts } from '../grading/messages/interface.ts';
import { fill, type ParamsOf } from '../grading/messages/template.ts';

type UsageCode = Extract<keyof typeof interfaceTexts, `usage${string}`>;

export function usageProblem<C extends UsageCode>(code: C, params: ParamsOf<(typeof interfaceTexts)[C]>): string {
  return fill(interfaceTexts[code], params);
}
