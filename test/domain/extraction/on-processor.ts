/** The longest that reading any mail may take, in milliseconds of the processor, patterns built on the way included. */
export const LONGEST_READ = 2_000;

/** What work gives, and the milliseconds that this thread computed for it: others on the machine do not count. */
export function onProcessor<T>(work: () => T): { readonly result: T; readonly milliseconds: number } {
  const before = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}
