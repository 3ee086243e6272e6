/** Counts the requests that are being worked on, so that a stop can wait for them. */
export class InFlight {
  private readonly running = new Set<Promise<unknown>>();
  private closed = false;

  get count(): number {
    return this.running.size;
  }

  get stopping(): boolean {
    return this.closed;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const promise = work();
    this.running.add(promise);
    try {
      return await promise;
    } finally {
      this.running.delete(promise);
    }
  }

  /** Takes nothing new as work of its own; resolves when all is done, or after the time given. */
  async drain(withinMs: number): Promise<'drained' | 'left'> {
    this.closed = true;
    const deadline = Date.now() + withinMs;
    while (this.running.size > 0) {
      const left = deadline - Date.now();
      if (left <= 0) return 'left';
      await Promise.race([
        Promise.allSettled([...this.running]),
        new Promise((resolve) => setTimeout(resolve, left)),
      ]);
    }
    return 'drained';
  }
}
