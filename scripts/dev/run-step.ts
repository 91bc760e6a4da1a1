/** Does one step of sideloading. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SideloadStep } from './sideload-plan.ts';

/** False when there was nothing to take away. Throws what the system says. */
export function runStep(step: SideloadStep): boolean {
  switch (step.kind) {
    case 'run':
      execFileSync(step.command, [...step.args], { stdio: 'pipe' });
      return true;
    case 'copy':
      mkdirSync(dirname(step.to), { recursive: true });
      copyFileSync(step.from, step.to);
      return true;
    case 'delete': {
      const isThere = existsSync(step.path);
      rmSync(step.path, { force: true });
      return isThere;
    }
  }
}
