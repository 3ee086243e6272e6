/** A refusal of the Web API: `{ ok: false, error: code }` with whatever Slack adds to that code. */
export class SlackError extends Error {
  readonly code: string;
  readonly extra: Record<string, unknown>;

  constructor(code: string, extra: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** A refusal that names the places in the payload, as `response_metadata.messages`. */
export function schemaError(code: string, messages: string[]): SlackError {
  return new SlackError(code, {
    errors: messages,
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
}
