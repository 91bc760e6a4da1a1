/** The contract of the port: every step that every host has to pass. */
import { markingSteps } from './marking-steps.ts';
import { noteSteps } from './note-steps.ts';
import { readingSteps } from './reading-steps.ts';
import type { ContractStep } from './step.ts';
import { writingSteps } from './writing-steps.ts';

export { liveSteps } from './live-steps.ts';

export const contractSteps: readonly ContractStep[] = [...readingSteps, ...writingSteps, ...markingSteps, ...noteSteps];
