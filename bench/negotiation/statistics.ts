/** A mean with the half width of its 95 % interval (normal approximation; matches are independent). */
export interface Estimate {
  readonly mean: number;
  readonly half: number;
}

export function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, half: 1.96 * Math.sqrt(variance / Math.max(1, values.length)) };
}

/** `0.677 ± 0.012`. */
export function estimateText({ mean, half }: Estimate): string {
  return `${mean.toFixed(3)} ± ${half.toFixed(3)}`;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function mean(values: readonly number[]): number {
  return estimate(values).mean;
}

/** A table in plain text, the first column to the left. */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  for (const row of [header, ...rows]) console.log(line(row));
  console.log();
}

/** The line of a target and whether it is reached; a missed one is returned for the summary. */
export function target(name: string, reached: boolean): string[] {
  console.log(`${reached ? 'reached' : 'MISSED '}  ${name}`);
  return reached ? [] : [name];
}
