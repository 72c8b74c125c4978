import type { Figure } from "./figure";

/** The value below which the given share of the values lies; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** How long one call takes: the median of `runs` calls in milliseconds, after one that warms up. */
export function timeOf(name: string, runs: number, call: (run: number) => unknown): Figure {
  call(0);
  const times = Array.from({ length: runs }, (_, index) => {
    const start = performance.now();
    call(index + 1);
    return performance.now() - start;
  });
  return { name, value: quantile(times, 0.5), unit: "ms" };
}

/** How often per second a call can be made, counted over at least `seconds`. */
export function rateOf(name: string, seconds: number, call: (run: number) => unknown): Figure {
  for (let run = 0; run < 100; run++) call(run);
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < seconds * 1_000) for (let batch = 0; batch < 100; batch++) call(calls++);
  return { name, value: calls / ((performance.now() - start) / 1_000), unit: "per second" };
}
