/** One number a benchmark measured. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** The value so far up a sorted list, `at` from 0 to 1. */
export function percentile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}

/** Two decimals at most. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
