import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The arrow: domain <- application <- adapters <- main, with the simulator outside. Read from the imports. */

const ROOT = fileURLToPath(new URL('../', import.meta.url));

interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports: paths from the root for its own files, names for packages. */
  readonly imports: readonly string[];
}

const files = ['src', 'simulator', 'migrations', 'prompts'].flatMap(sourceFiles);
const inFolder = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));
const ADAPTERS = readdirSync(join(ROOT, 'src/adapters'));

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const absolute = join(entry.parentPath, entry.name);
      const text = readFileSync(absolute, 'utf8');
      return { path: posix(relative(ROOT, absolute)), text, imports: importsOf(absolute, text) };
    });
}

function posix(path: string): string {
  return path.split(sep).join('/');
}

function importsOf(absolute: string, text: string): string[] {
  const found = withoutComments(text).matchAll(
    /^(?:import|export)\s[\w\s{},*$]*?from\s*'([^']+)'|(?:^import\s+|\bimport\(\s*)'([^']+)'|\brequire\s*\(\s*'([^']+)'|\bnew URL\(\s*'(\.[^']+\.ts)'/gm,
  );
  return [...found].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    if (!specifier.startsWith('.')) return specifier;
    return posix(relative(ROOT, normalize(join(dirname(absolute), specifier))));
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

/** `path imports what` for every import that a rule does not allow. */
function breaches(of: readonly SourceFile[], allowed: (what: string, file: SourceFile) => boolean): string[] {
  return of.flatMap((file) =>
    file.imports.filter((what) => !allowed(what, file)).map((what) => `${file.path} imports ${what}`),
  );
}

test('the reader of imports sees them', () => {
  const main = files.find(({ path }) => path === 'src/main.ts');
  expect(main?.imports).toContain('src/config.ts');
  expect(main?.imports).toContain('src/adapters/slack/slack-app.ts');
  expect(
    importsOf(join(ROOT, 'src/x.ts'), "import type {\n  A,\n} from './a/b.ts';\nawait import('zod');"),
  ).toEqual(['src/a/b.ts', 'zod']);
});

describe('the domain is pure', () => {
  test('it imports itself, zod, and the libraries of money, differences and languages in one file each', () => {
    expect(
      breaches(inFolder('src/domain'), (what, { path }) => {
        if (what.startsWith('src/domain/') || what === 'zod') return true;
        if (what === 'dinero.js') return path === 'src/domain/money.ts';
        if (what === 'diff') return path === 'src/domain/text-changes.ts';
        if (what === 'tinyld/light') return path === 'src/domain/drafting/guardrails/language.ts';
        return what === 'node:crypto' && path === 'src/domain/content-hash.ts';
      }),
    ).toEqual([]);
  });

  test.each([
    ['the clock', /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\b/],
    ['randomness', /\bMath\.random\b|\brandomUUID\b/],
    ['the environment', /\bprocess\b/],
    ['promises', /\basync\b|\bawait\b|\bPromise\b/],
  ])('it does not use %s', (_, pattern) => {
    const found = inFolder('src/domain').filter(({ text }) => pattern.test(withoutComments(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

test('the application imports the domain, itself and the data', () => {
  expect(
    breaches(
      inFolder('src/application'),
      (what) =>
        ['src/domain/', 'src/application/', 'src/data/'].some((folder) => what.startsWith(folder)) ||
        what === 'zod',
    ),
  ).toEqual([]);
});

describe('an adapter imports the application, the domain and its own library', () => {
  test.each(ADAPTERS)('%s', (adapter) => {
    expect(
      breaches(inFolder(`src/adapters/${adapter}`), (what) => {
        if (!what.startsWith('src/') && !what.startsWith('simulator/')) return true;
        return [`src/adapters/${adapter}/`, 'src/application/', 'src/domain/'].some((folder) =>
          what.startsWith(folder),
        );
      }),
    ).toEqual([]);
  });

  test.each([
    ['@slack/', 'slack'],
    ['kysely', 'db'],
    ['pg-boss', 'jobs'],
    ['node-cron', 'jobs'],
    ['openai', 'llm'],
    ['docx', 'documents'],
    ['pdfkit', 'documents'],
    ['unpdf', 'documents'],
    ['vega', 'documents'],
    ['csv-parse', 'imports'],
    ['pino', 'log'],
  ])('%s is the library of %s alone', (library, owner) => {
    const users = files
      .filter(
        ({ path, imports }) => path.startsWith('src/') && imports.some((what) => what.startsWith(library)),
      )
      .filter(({ path }) => !path.startsWith(`src/adapters/${owner}/`));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});

test('only main knows the adapters', () => {
  const outside = files.filter(({ path }) => !path.startsWith('src/adapters/') && path !== 'src/main.ts');
  expect(breaches(outside, (what) => !what.startsWith('src/adapters/'))).toEqual([]);
});

test('the data is read by the application and main alone, and imports only the domain', () => {
  const readers = files.filter(
    ({ path }) => !['src/application/', 'src/data/'].some((folder) => path.startsWith(folder)),
  );
  expect(
    breaches(readers, (what, { path }) => !what.startsWith('src/data/') || path === 'src/main.ts'),
  ).toEqual([]);
  expect(
    breaches(inFolder('src/data'), (what) => what.startsWith('src/data/') || what.startsWith('src/domain/')),
  ).toEqual([]);
});

test('the product does not know the simulator, and the simulator imports nothing of the product', () => {
  expect(breaches(inFolder('src'), (what) => !what.startsWith('simulator/'))).toEqual([]);
  expect(
    breaches(inFolder('simulator'), (what, { path }) => !what.startsWith('src/') || startsBot(path, what)),
  ).toEqual([]);
});

/** Starting the bot as a process needs the path of its entry, and imports nothing. */
function startsBot(path: string, what: string): boolean {
  return path === 'simulator/start.ts' && what === 'src/main.ts';
}

test('migrations import kysely alone', () => {
  expect(inFolder('migrations').length).toBeGreaterThan(0);
  expect(breaches(inFolder('migrations'), (what) => what === 'kysely')).toEqual([]);
});

describe('the house is tidy', () => {
  test('no folder collects what has no name', () => {
    const names = new Set(files.flatMap(({ path }) => path.split('/').slice(0, -1)));
    expect([...names].filter((name) => /^(utils?|helpers?|common|misc|lib)$/.test(name))).toEqual([]);
  });

  test('everything is exported by name', () => {
    const found = files.filter(({ text }) => /^export default\b/m.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
