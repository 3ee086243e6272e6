import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/adapters/slack/commands/table.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const PAGES = ['README.md', 'prompts/README.md', ...globSync('docs/**/*.md', { cwd: ROOT })];
const FOLDERS = ['src', 'test', 'bench', 'simulator', 'migrations', 'prompts', 'docs'];

/** Every file and folder of the project, as `/src/domain/deal.ts`. */
const KNOWN: readonly string[] = FOLDERS.flatMap((folder) => [
  folder,
  ...globSync(`${folder}/**`, { cwd: ROOT }),
]).map((path) => `/${path}`);

const textOf = (page: string) => readFileSync(join(ROOT, page), 'utf8');
const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** A path, or a file by its name; what stands for many (`<card>.ts`, `*.md`) is a pattern. */
const PATH = /^[\w.@<>*-]+(?:\/[\w.@<>*-]+)+\/?$|^[\w<>*-]+\.(?:ts|md|yml|json)$/;
const ENDING = /\.(?:ts|md|yml|json|csv|png)$/;
/** Words with a slash that name no file: packages, and the folder that a first run makes. */
const NO_PATH = /^@|^\.parley\//;

function exists(path: string): boolean {
  if (existsSync(join(ROOT, path))) return true;
  const pattern = path
    .replace(/\/$/, '')
    .replaceAll('<language>', 'en')
    .split(/<[^>]+>|\*/)
    .map((part) => RegExp.escape(part))
    .join('[^/]*');
  const end = new RegExp(`/${pattern}$`);
  return KNOWN.some((known) => end.test(known));
}

describe.each(PAGES)('%s', (page) => {
  const text = textOf(page);

  it('links only to what exists', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, to = '']) => to);
    const broken = links.filter(
      (to) => !/^https?:|^mailto:/.test(to) && !existsSync(join(ROOT, dirname(page), to)),
    );
    expect(broken).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const paths = codeIn(text).filter((code) => PATH.test(code) && !NO_PATH.test(code));
    const gone = paths.filter((path) => (ENDING.test(path) || path.includes('/')) && !exists(path));
    expect(gone).toEqual([]);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const runs = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(runs.filter((name) => !(name in scripts))).toEqual([]);
    const tests = [...text.matchAll(/\bvitest run ([\w./-]+)/g)].map(([, path = '']) => path);
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names only subcommands that `/deal` knows', () => {
    const known = new Set(['help', ...COMMANDS.map(({ path }) => path[0])]);
    const named = [...text.matchAll(/`\/deal ([a-z]+)/g)].map(([, word = '']) => word);
    expect(named.filter((word) => !known.has(word))).toEqual([]);
  });
});

it('every library is accounted for, and no other', () => {
  const page = textOf('docs/decisions/0002-libraries.md');
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const listed = [...page.matchAll(/^\| ([^|]+) \|/gm)]
    .flatMap(([, names = '']) => names.split(', '))
    .map((name) => name.replace(/ \(.*\)/, '').trim());
  const unlisted = Object.keys(dependencies ?? {}).filter(
    (name) => !listed.includes(name) && !page.includes(`\`${name}\``),
  );
  expect(unlisted).toEqual([]);
  const all = { ...dependencies, ...devDependencies };
  const short = Object.keys(all).map((name) => name.replace(/^@[^/]+\//, ''));
  expect(listed.filter((name) => !(name in all) && !short.includes(name))).toEqual(['library', '---']);
});

it('the README names every variable of the configuration, and no other', () => {
  const table = textOf('README.md').split('## Configuration')[1]?.split('\n## ')[0] ?? '';
  const named = new Set(codeIn(table).filter((code) => /^[A-Z][A-Z_]{3,}$/.test(code)));
  const read = ['src/config.ts', ...globSync('simulator/**/*.ts', { cwd: ROOT })].map(textOf).join('\n');
  const missing = [...named].filter((name) => !read.includes(name));
  expect(missing).toEqual([]);
  const known = [...textOf('src/config.ts').matchAll(/\b([A-Z]+(?:_[A-Z]+)+)\b\s*:/g)].map(
    ([, name = '']) => name,
  );
  expect(known.filter((name) => !named.has(name))).toEqual([]);
});
