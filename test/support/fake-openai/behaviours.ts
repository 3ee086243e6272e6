/** Everything a model server has been seen to do, by name. */
export const BEHAVIOURS = [
  'ok',
  'slow',
  'extra keys',
  'fenced JSON',
  'schema violation',
  'no JSON',
  'empty',
  'refusal',
  'cut off',
  'cut off, claims to be complete',
  'content filter',
  'failed',
  '429 seconds',
  '429 milliseconds',
  '429 date',
  '429 over a minute',
  '429 no credit',
  '500',
  '503 HTML',
  '408',
  '504 HTML',
  '524 HTML',
  '200 HTML',
  '200 of another API',
  'broken JSON',
  '400',
  '400 content filter',
  '401',
  '403',
  '404',
  'hang',
  'hang in the body',
  'reset',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** What the model writes where it writes at all. */
export interface FakeAnswer {
  readonly text: string;
  readonly english: string | null;
}

/** The model's output and how its answer says that it ended. */
export interface FakeCompletion {
  readonly output: string;
  readonly ending: 'complete' | 'length' | 'content_filter' | 'refusal' | 'failed';
}

/** The answers with status 200 that are JSON of the API's own shape. */
export function completionFor(behaviour: Behaviour, answer: FakeAnswer): FakeCompletion | undefined {
  const json = JSON.stringify(answer);
  const complete = (output: string) => ({ output, ending: 'complete' as const });
  switch (behaviour) {
    case 'ok':
    case 'slow':
      return complete(json);
    case 'extra keys':
      return complete(JSON.stringify({ ...answer, confidence: 'high' }));
    case 'fenced JSON':
      return complete(`\`\`\`json\n${json}\n\`\`\``);
    case 'schema violation':
      return complete(JSON.stringify({ text: ['not', 'a', 'string'], english: null }));
    case 'no JSON':
      return complete(`Here is your message: ${answer.text}`);
    case 'empty':
      return complete('');
    case 'refusal':
      return { output: 'I cannot help with that.', ending: 'refusal' };
    case 'cut off':
      return { output: json.slice(0, json.length / 2), ending: 'length' };
    case 'cut off, claims to be complete':
      return complete(json.slice(0, json.length / 2));
    case 'content filter':
      return { output: '', ending: 'content_filter' };
    case 'failed':
      return { output: '', ending: 'failed' };
    default:
      return undefined;
  }
}

export interface FakeFailure {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const error = (message: string, code: string | null = null) =>
  JSON.stringify({ error: { message, type: 'error', code, param: null } });

const HTML = '<!doctype html><html><body><h1>Bad gateway</h1></body></html>';

/** The answers that are errors, or no JSON at all. */
export function failureFor(behaviour: Behaviour): FakeFailure | undefined {
  const json = 'application/json';
  const rateLimit = (headers: Record<string, string>) => ({
    status: 429,
    type: json,
    body: error('Rate limit reached', 'rate_limit_exceeded'),
    headers,
  });
  switch (behaviour) {
    case '429 seconds':
      return rateLimit({ 'retry-after': '1' });
    case '429 milliseconds':
      return rateLimit({ 'retry-after-ms': '20' });
    case '429 date':
      return rateLimit({ 'retry-after': new Date(Date.now() + 1_000).toUTCString() });
    case '429 over a minute':
      return rateLimit({ 'retry-after': '90' });
    case '429 no credit':
      return {
        status: 429,
        type: json,
        body: error('You exceeded your current quota', 'insufficient_quota'),
      };
    case '500':
      return { status: 500, type: json, body: error('The server had an error') };
    case '503 HTML':
      return { status: 503, type: 'text/html', body: HTML };
    case '408':
      return { status: 408, type: json, body: error('The request timed out') };
    case '504 HTML':
      return { status: 504, type: 'text/html', body: HTML };
    case '524 HTML':
      return { status: 524, type: 'text/html', body: HTML };
    case '200 HTML':
      return { status: 200, type: 'text/html', body: HTML };
    case '200 of another API':
      return { status: 200, type: json, body: '{"ok": true}' };
    case '400 content filter':
      return {
        status: 400,
        type: json,
        body: error('The prompt was filtered', 'content_filter'),
      };
    case '403':
      return { status: 403, type: json, body: error('Not allowed', 'forbidden') };
    case 'broken JSON':
      return { status: 200, type: json, body: '{"id": "resp_1", "output": [' };
    case '400':
      return { status: 400, type: json, body: error('Unsupported parameter') };
    case '401':
      return {
        status: 401,
        type: json,
        body: error('Incorrect API key provided: sk-canary', 'invalid_api_key'),
      };
    case '404':
      return { status: 404, type: json, body: error('The model does not exist', 'model_not_found') };
    default:
      return undefined;
  }
}
