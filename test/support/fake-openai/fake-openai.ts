import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Behaviour,
  completionFor,
  type FakeAnswer,
  type FakeCompletion,
  failureFor,
} from './behaviours.ts';

export interface FakeOpenAi {
  /** What a client takes as its base URL. */
  readonly baseUrl: string;
  /** Every request body that arrived, as text, in order. */
  readonly requests: readonly {
    readonly path: string;
    readonly body: string;
    readonly authorization: string;
  }[];
  /** What the server does next, one behaviour a request; the last one stays. */
  script(...behaviours: readonly Behaviour[]): void;
  /** What the model writes, one answer a request; the last one stays. */
  answer(...answers: readonly FakeAnswer[]): void;
  close(): Promise<void>;
}

const SLOW_MILLISECONDS = 300;

/** A server that speaks Responses and Chat Completions, on this machine alone, and fails in every way on demand. */
export async function startFakeOpenAi(): Promise<FakeOpenAi> {
  const requests: { path: string; body: string; authorization: string }[] = [];
  let behaviours: Behaviour[] = ['ok'];
  let answers: FakeAnswer[] = [{ text: 'Hello.', english: null }];

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const body = await bodyOf(request);
    requests.push({ path, body, authorization: request.headers.authorization ?? '' });
    const behaviour = next(behaviours);
    const writes = completionFor(behaviour, answers[0] ?? { text: '', english: null });
    const answer = writes && next(answers);
    await respond(response, path, behaviour, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    script: (...next) => {
      behaviours = [...next];
    },
    answer: (...next) => {
      answers = [...next];
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function next<T>(list: T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('the fake model server has nothing to do');
  if (list.length > 1) list.shift();
  return first;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function respond(
  response: ServerResponse,
  path: string,
  behaviour: Behaviour,
  answer: FakeAnswer | undefined,
): Promise<void> {
  const failure = failureFor(behaviour);
  if (failure) {
    response.writeHead(failure.status, { 'content-type': failure.type, ...failure.headers });
    response.end(failure.body);
    return;
  }
  if (behaviour === 'hang') return;
  if (behaviour === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const completion = answer && completionFor(behaviour, answer);
  const body = JSON.stringify(path.endsWith('/responses') ? responsesBody(completion) : chatBody(completion));
  if (behaviour === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MILLISECONDS));
  response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': 'req_fake' });
  if (behaviour === 'hang in the body') {
    response.write('{"id": "resp_1",');
    return;
  }
  response.end(body);
}

function responsesBody(completion: FakeCompletion = { output: '', ending: 'complete' }) {
  const { output, ending } = completion;
  const part =
    ending === 'refusal'
      ? { type: 'refusal', refusal: output }
      : { type: 'output_text', text: output, annotations: [], logprobs: [] };
  const reasons = { length: 'max_output_tokens', content_filter: 'content_filter' } as const;
  const reason = ending === 'length' || ending === 'content_filter' ? reasons[ending] : undefined;
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1,
    model: 'fake-model-2026',
    status: ending === 'failed' ? 'failed' : reason ? 'incomplete' : 'completed',
    error: ending === 'failed' ? { code: 'server_error', message: 'It failed' } : null,
    incomplete_details: reason ? { reason } : null,
    output: [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [part] }],
    usage: {
      input_tokens: 700,
      output_tokens: 150,
      total_tokens: 850,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens_details: { reasoning_tokens: 0 },
    },
  };
}

function chatBody(completion: FakeCompletion = { output: '', ending: 'complete' }) {
  const { output, ending } = completion;
  const refused = ending === 'refusal';
  const finish = { complete: 'stop', refusal: 'stop', length: 'length', content_filter: 'content_filter' };
  return {
    id: 'chatcmpl_1',
    object: 'chat.completion',
    created: 1,
    model: 'fake-model-2026',
    choices:
      ending === 'failed'
        ? []
        : [
            {
              index: 0,
              finish_reason: finish[ending],
              logprobs: null,
              message: {
                role: 'assistant',
                content: refused ? null : output,
                refusal: refused ? output : null,
              },
            },
          ],
    usage: { prompt_tokens: 700, completion_tokens: 150, total_tokens: 850 },
  };
}
