/** Times a job several times in this process and keeps the best run, which is the one least disturbed by others. */
export interface Measured {
  readonly name: string;
  /** Rows per second of the best run. */
  readonly rate: number;
  readonly cpuSeconds: number;
}

export async function measure(name: string, rows: number, runs: number, job: () => unknown): Promise<Measured> {
  let best = Number.POSITIVE_INFINITY;
  let cpu = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    const start = performance.now();
    await job();
    best = Math.min(best, (performance.now() - start) / 1000);
    const used = process.cpuUsage(before);
    cpu = Math.min(cpu, (used.user + used.system) / 1e6);
  }
  return { name, rate: rows / best, cpuSeconds: cpu };
}

/** A table with every rate relative to the first row. */
export function printRates(title: string, measured: readonly Measured[]): void {
  const base = measured[0]?.rate ?? 1;
  console.log(`\n${title}`);
  for (const { name, rate, cpuSeconds } of measured) {
    console.log(`  ${name.padEnd(46)} ${Math.round(rate).toLocaleString('en').padStart(12)} rows/s  ours is ${(base / rate).toFixed(2)}x  cpu ${cpuSeconds.toFixed(2)} s`);
  }
}
