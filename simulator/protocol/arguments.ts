import type { Json } from '../state/records.ts';
import { SlackError } from './slack-error.ts';

/** Arguments that arrive as JSON text in urlencoded and multipart bodies. */
const JSON_ARGUMENTS = new Set(['blocks', 'attachments', 'view', 'metadata', 'files', 'dialog', 'unfurls']);

/** Reads the body of a Web API call in any of the three forms Slack takes. */
export async function readArguments(request: Request): Promise<Json> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'GET') return decode(query);
  if (type.includes('application/json')) return { ...query, ...jsonBody(await request.text()) };
  if (type.includes('multipart/form-data')) {
    const fields: Json = { ...query };
    for (const [key, value] of await request.formData()) {
      fields[key] =
        typeof value === 'string'
          ? value
          : { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
    }
    return decode(fields);
  }
  return decode({ ...query, ...Object.fromEntries(new URLSearchParams(await request.text())) });
}

function jsonBody(text: string): Json {
  if (text === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Json;
  } catch {
    throw new SlackError('invalid_json');
  }
  throw new SlackError('json_not_object');
}

function decode(fields: Json): Json {
  const out: Json = { ...fields };
  for (const [key, value] of Object.entries(fields)) {
    if (!JSON_ARGUMENTS.has(key) || typeof value !== 'string' || value === '') continue;
    try {
      out[key] = JSON.parse(value);
    } catch {
      throw new SlackError(key === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments', {
        response_metadata: { messages: [`[ERROR] ${key} is not valid JSON`] },
      });
    }
  }
  return out;
}

export function text(args: Json, name: string): string {
  const value = args[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function required(args: Json, name: string): string {
  const value = text(args, name);
  if (value === '') {
    throw new SlackError('invalid_arguments', {
      response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
    });
  }
  return value;
}

export function flag(args: Json, name: string): boolean {
  return args[name] === true || args[name] === 'true' || args[name] === '1' || args[name] === 1;
}

export function count(args: Json, name: string, fallback: number, most: number): number {
  const value = Number(text(args, name) || fallback);
  if (!Number.isInteger(value) || value < 1) throw new SlackError('invalid_limit');
  return Math.min(value, most);
}
