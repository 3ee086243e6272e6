/** The workspace's control address, and waiting for what it shows next. */
export class ControlLine {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async get(path: string): Promise<unknown> {
    const response = await fetch(`${this.url}/_local/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  async post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.url}/_local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (response.ok) return text === '' ? null : JSON.parse(text);
    let refused = text;
    try {
      refused = JSON.parse(text).refused ?? text;
    } catch {
      // The answer is not JSON: its text says what happened.
    }
    throw new Error(refused);
  }

  /** Looks again whenever the workspace changes, until there is something to return or the time is over. */
  async until<T>(
    look: () => Promise<T | undefined>,
    timeoutMs: number,
    complain: () => Promise<string>,
  ): Promise<T> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const { version } = (await this.get('changes?since=-1')) as { version: number };
      const found = await look();
      if (found !== undefined) return found;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(await complain());
      await this.get(`changes?since=${version}&wait=${Math.min(left, 2_000)}`);
    }
  }
}
