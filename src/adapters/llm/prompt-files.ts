import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { DRAFT_KINDS, type DraftKind } from '../../domain/drafting/draft.ts';
import { KIND_PLACEHOLDERS, placeholdersIn } from '../../domain/drafting/placeholders.ts';

/** Words of the team. They stand in a prompt only inside the block of material. */
const MATERIAL_INPUTS = ['contentReference', 'aim', 'content', 'mustFix', 'niceToHave', 'wish'] as const;

/** What a prompt file may ask for. None of it is a figure of the deal. */
const PROMPT_INPUTS = [
  'language',
  'manner',
  'channel',
  'words',
  'state',
  'reply',
  'placeholders',
  'mark',
  'feedback',
  ...MATERIAL_INPUTS,
] as const;
type PromptInput = (typeof PROMPT_INPUTS)[number];
export type PromptInputs = Readonly<Record<PromptInput, string>>;

/** One prompt: what is the same for every message of its kind, and what changes. */
export interface Prompt {
  readonly id: string;
  readonly version: number;
  readonly kind: DraftKind;
  /** Comes first and never changes, so that the provider can cache it: the shared rules, then the kind's own. */
  readonly constant: string;
  readonly variable: string;
}

/** One for every kind, or the bot does not start. */
export type Prompts = Readonly<Record<DraftKind, Prompt>>;

const KINDS = Object.keys(DRAFT_KINDS) as [DraftKind, ...DraftKind[]];

const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  version: z.int().min(1),
  kind: z.enum(KINDS),
  inputs: z.array(z.enum(PROMPT_INPUTS)),
});

const DIVIDER = '<!-- what changes from message to message -->';
const FOLDER = new URL('../../../prompts/', import.meta.url);
/** The rules that every kind begins with. */
const SHARED = 'shared.md';
/** The one that reads offers from mails. */
const READING = 'read-offer.md';

/** Reads and checks every prompt file. Throws, naming the file and what is wrong, so that a mistake stops the start. */
export function loadPrompts(folder: URL = FOLDER): Prompts {
  const names = new Set(readdirSync(folder).filter((name) => name.endsWith('.md')));
  const read = (name: string) => {
    if (!names.has(name)) throw problem(`prompts/${name}`, 'this file is missing');
    return readFileSync(new URL(name, folder), 'utf8');
  };
  const shared = read(SHARED);
  const prompts = KINDS.map((kind) => {
    const file = `prompts/${fileOf(kind)}`;
    const prompt = parsePrompt(file, read(fileOf(kind)), shared);
    if (prompt.kind !== kind) throw problem(file, `its kind is ${prompt.kind}, and the file is for ${kind}`);
    return [kind, prompt] as const;
  });
  const known = ['README.md', SHARED, READING, ...KINDS.map(fileOf)];
  const stray = [...names].find((name) => !known.includes(name));
  if (stray) throw problem(`prompts/${stray}`, 'no kind of draft has this name');
  return Object.fromEntries(prompts) as Prompts;
}

/** The prompt that reads mails: instructions alone, for the mail is its whole input. */
export interface ReadingPrompt {
  readonly id: string;
  readonly version: number;
  readonly instructions: string;
}

const readingMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  version: z.int().min(1),
});

/** Reads the prompt for mails. Throws, naming the file and what is wrong. */
export function loadReadingPrompt(folder: URL = FOLDER): ReadingPrompt {
  const file = `prompts/${READING}`;
  const [, header, body] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(readFileSync(new URL(READING, folder), 'utf8')) ?? [];
  if (header === undefined || body === undefined) throw problem(file, 'it does not begin with front matter');
  const matter = readingMatterSchema.safeParse(parse(header));
  if (!matter.success) throw problem(file, `its front matter is wrong: ${z.prettifyError(matter.error)}`);
  requireKnown(file, body, ['mark', 'today'], 'inputs of a mail');
  if (!body.includes('{{mark}}'))
    throw problem(file, 'it does not name the {{mark}} between which the mail stands');
  return { ...matter.data, instructions: body.trim() };
}

/** `follow-up.md` for `follow_up`. */
function fileOf(kind: DraftKind): string {
  return `${kind.replaceAll('_', '-')}.md`;
}

/** Reads one prompt, with the shared rules before its own. Throws, naming the file and what is wrong. */
export function parsePrompt(file: string, text: string, shared = ''): Prompt {
  const [, header, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text) ?? [];
  if (header === undefined || body === undefined) throw problem(file, 'it does not begin with front matter');
  const matter = frontMatterSchema.safeParse(parse(header));
  if (!matter.success) throw problem(file, `its front matter is wrong: ${z.prettifyError(matter.error)}`);
  const [own, changing, ...rest] = body.split(DIVIDER);
  if (own === undefined || changing === undefined || rest.length > 0) {
    throw problem(file, `it needs exactly one line "${DIVIDER}"`);
  }
  const { id, version, kind, inputs } = matter.data;
  const constant = [shared, own].map((part) => part.trim()).join('\n\n');
  const variable = changing.trim();
  checkConstant(file, constant.trim(), kind);
  checkInputs(file, variable, inputs);
  return { id, version, kind, constant: constant.trim(), variable };
}

/** The constant part speaks of every placeholder that a text of the kind must use, and of none that it may not. */
function checkConstant(file: string, constant: string, kind: DraftKind): void {
  const { required, optional } = KIND_PLACEHOLDERS[kind];
  requireKnown(file, constant, [...required, ...optional], `placeholders of ${kind}`);
  const silent = required.filter((name) => !placeholdersIn(constant).includes(name));
  if (silent.length > 0) throw problem(file, `it says nothing of {{${silent.join('}}, {{')}}}`);
}

/** The changing part uses every input that the front matter declares, and the words of the team stand in their block. */
function checkInputs(file: string, variable: string, inputs: readonly string[]): void {
  requireKnown(file, variable, inputs, 'inputs of its front matter');
  const unused = inputs.filter((input) => !placeholdersIn(variable).includes(input));
  if (unused.length > 0) throw problem(file, `it declares inputs it does not use: ${unused.join(', ')}`);
  const loose = placeholdersIn(variable.replace(BLOCK, '')).filter(isMaterial);
  if (loose.length > 0) {
    throw problem(
      file,
      `{{${loose.join('}}, {{')}}} must stand between the lines "BEGIN MATERIAL {{mark}}" and "END MATERIAL {{mark}}"`,
    );
  }
}

const BLOCK = /^BEGIN MATERIAL \{\{mark\}\}$[\s\S]*?^END MATERIAL \{\{mark\}\}$/mu;

function isMaterial(input: string): boolean {
  return MATERIAL_INPUTS.some((each) => each === input);
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
