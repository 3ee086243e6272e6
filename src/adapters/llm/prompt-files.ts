import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { DRAFT_KINDS, type DraftKind } from '../../domain/drafting/draft.ts';
import { KIND_PLACEHOLDERS, placeholdersIn } from '../../domain/drafting/placeholders.ts';

/** What a prompt file may ask for. None of it is a figure. */
const PROMPT_INPUTS = [
  'language',
  'channel',
  'words',
  'placeholders',
  'contentReference',
  'aim',
  'reply',
  'feedback',
] as const;
type PromptInput = (typeof PROMPT_INPUTS)[number];
export type PromptInputs = Readonly<Record<PromptInput, string>>;

/** One prompt: what is the same for every message of its kind, and what changes. */
export interface Prompt {
  readonly id: string;
  readonly version: number;
  readonly kind: DraftKind;
  /** Comes first and never changes, so that the provider can cache it. */
  readonly constant: string;
  readonly variable: string;
}

export type Prompts = Readonly<Partial<Record<DraftKind, Prompt>>>;

const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  version: z.int().min(1),
  kind: z.enum(Object.keys(DRAFT_KINDS) as [DraftKind, ...DraftKind[]]),
  inputs: z.array(z.enum(PROMPT_INPUTS)),
});

const DIVIDER = '<!-- what changes from message to message -->';
const FOLDER = new URL('../../../prompts/', import.meta.url);

/** Reads and checks every prompt file. Throws, naming the file and what is wrong, so that a mistake stops the start. */
export function loadPrompts(folder: URL = FOLDER): Prompts {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const prompts = new Map<DraftKind, Prompt>();
  for (const file of files) {
    const prompt = parsePrompt(`prompts/${file}`, readFileSync(new URL(file, folder), 'utf8'));
    if (prompts.has(prompt.kind))
      throw problem(`prompts/${file}`, `there is another prompt for ${prompt.kind}`);
    prompts.set(prompt.kind, prompt);
  }
  const kinds = Object.keys(DRAFT_KINDS) as DraftKind[];
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const prompt = prompts.get(kind);
      return prompt ? [[kind, prompt]] : [];
    }),
  );
}

export function parsePrompt(file: string, text: string): Prompt {
  const [, header, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text) ?? [];
  if (header === undefined || body === undefined) throw problem(file, 'it does not begin with front matter');
  const matter = frontMatterSchema.safeParse(parse(header));
  if (!matter.success) throw problem(file, `its front matter is wrong: ${z.prettifyError(matter.error)}`);
  const [constant, variable, ...rest] = body.split(DIVIDER);
  if (constant === undefined || variable === undefined || rest.length > 0) {
    throw problem(file, `it needs exactly one line "${DIVIDER}"`);
  }
  const { id, version, kind, inputs } = matter.data;
  const { required, optional } = KIND_PLACEHOLDERS[kind];
  requireKnown(file, constant, [...required, ...optional], `placeholders of ${kind}`);
  requireKnown(file, variable, inputs, 'inputs of its front matter');
  const unused = inputs.filter((input) => !placeholdersIn(variable).includes(input));
  if (unused.length > 0) throw problem(file, `it declares inputs it does not use: ${unused.join(', ')}`);
  return { id, version, kind, constant: constant.trim(), variable: variable.trim() };
}

function requireKnown(file: string, text: string, known: readonly string[], what: string): void {
  const unknown = placeholdersIn(text).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw problem(file, `{{${unknown.join('}}, {{')}}} is not one of the ${what} (${known.join(', ')})`);
  }
}

function problem(file: string, what: string): Error {
  return new Error(`${file}: ${what}`);
}
