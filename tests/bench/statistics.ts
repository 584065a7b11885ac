/** The value that a share of the values (0 to 1) do not exceed. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds as a table shows them. */
export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
