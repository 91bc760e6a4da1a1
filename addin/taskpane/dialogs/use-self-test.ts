/** A run of the self-test as it goes: steps so far, then the report. */
import { useRef, useState } from 'react';
import type { StepReport } from '../../../workbook/contract/run-contract.ts';
import type { RunSelfTest } from '../self-test.ts';

export interface SelfTestState {
  readonly isRunning: boolean;
  readonly steps: readonly StepReport[];
  readonly total: number;
  readonly report: unknown;
  /** Why it came to no end; undefined where it did, or was stopped. */
  readonly failure: string | undefined;
}

const idle: SelfTestState = { isRunning: false, steps: [], total: 0, report: undefined, failure: undefined };

export function useSelfTest(run: RunSelfTest): { readonly test: SelfTestState; readonly start: () => void; readonly stop: () => void } {
  const [test, setTest] = useState(idle);
  const under = useRef<AbortController>(undefined);
  const start = () => {
    const controller = new AbortController();
    under.current = controller;
    setTest({ ...idle, isRunning: true });
    const onStep = (step: StepReport, total: number) => setTest((before) => ({ ...before, steps: [...before.steps, step], total }));
    run({ onStep, signal: controller.signal }).then(
      (report) => setTest((before) => ({ ...before, isRunning: false, report })),
      (error: unknown) => setTest((before) => ({
        ...before, isRunning: false,
        ...(controller.signal.aborted ? {} : { failure: error instanceof Error ? error.message : String(error) }),
      })),
    );
  };
  return { test, start, stop: () => under.current?.abort() };
}
