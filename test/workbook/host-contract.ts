/** What every workbook host promises (workbook/contract), run over each of them. */
import { describe, it } from 'vitest';
import { contractSteps, liveSteps } from '../../workbook/contract/contract.ts';
import type { ContractStep, LiveHostUnderTest, OpenHost, StepId } from '../../workbook/contract/step.ts';
import type { WorkbookHost } from '../../workbook/host.ts';

export { contractMarks, contractSheets } from '../../workbook/contract/fixtures.ts';

function describeSteps<H extends WorkbookHost>(name: string, steps: readonly ContractStep<H>[], open: OpenHost<H>, skips: readonly StepId[]): void {
  describe(name, () => {
    for (const step of steps) {
      it.skipIf(skips.includes(step.id))(`${step.id} ${step.name}`, () => step.run(open));
    }
  });
}

/** `open` gives a host over a workbook with these sheets; `skips` are the steps it cannot offer. */
export function describeHost(name: string, open: OpenHost, skips: readonly StepId[] = []): void {
  describeSteps(`${name} as a workbook host`, contractSteps, open, skips);
}

/** The steps of a workbook that is open before the user. */
export function describeLiveHost(name: string, open: OpenHost<LiveHostUnderTest>, skips: readonly StepId[] = []): void {
  describeSteps(`${name} as a live host`, liveSteps, open, skips);
}
