import { CHAPTERS, type Chapter } from '../stories/deal-story.ts';

/** The moment in a chapter at which the bot is killed. */
export type KillAt =
  /** Before anybody does anything. */
  | { readonly when: 'between chapters' }
  /** So many milliseconds after the n-th thing that a person did was sent, whether or not it was answered. */
  | { readonly when: 'after sending'; readonly nth: number; readonly ms: number }
  /** When the n-th thing that a person did was acknowledged. */
  | { readonly when: 'after the acknowledgement'; readonly nth: number }
  /** When Slack has carried out the n-th call of a method, before the bot hears of it. */
  | { readonly when: 'call carried out'; readonly method: string; readonly nth: number }
  /** While a model is asked for a text. */
  | { readonly when: 'during a draft job' };

export interface Kill {
  readonly chapter: string;
  readonly at: KillAt;
}

/** What happens in a chapter: what people do, and what the bot calls because of it. */
interface Happening {
  readonly acts: number;
  readonly posts: number;
  readonly updates: number;
  /** The one moment that must be met here. */
  readonly always?: KillAt;
}

const POST = 'chat.postMessage';
const UPDATE = 'chat.update';
/** The last of the three steps of a file. */
const FILE = 'files.completeUploadExternal';

/** In the order of the story; its first chapter, the settings, is left in peace. */
const HAPPENINGS: readonly Happening[] = [
  { acts: 4, posts: 1, updates: 0 },
  { acts: 2, posts: 2, updates: 1 },
  { acts: 3, posts: 1, updates: 2, always: { when: 'during a draft job' } },
  { acts: 1, posts: 1, updates: 1 },
  { acts: 3, posts: 2, updates: 2 },
  { acts: 2, posts: 1, updates: 2 },
  { acts: 3, posts: 2, updates: 2 },
  { acts: 5, posts: 1, updates: 2, always: { when: 'call carried out', method: FILE, nth: 1 } },
  { acts: 5, posts: 1, updates: 2, always: { when: 'between chapters' } },
  { acts: 1, posts: 1, updates: 0, always: { when: 'call carried out', method: POST, nth: 1 } },
];

/** Ten kills, one in each chapter after the settings, every kind of moment at least once. */
export function planKills(random: () => number): Kill[] {
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const free: readonly ((happening: Happening) => KillAt)[] = [
    ({ acts }) => ({ when: 'after sending', nth: upTo(acts), ms: Math.floor(random() * 40) }),
    ({ acts }) => ({ when: 'after the acknowledgement', nth: upTo(acts) }),
    ({ posts }) => ({ when: 'call carried out', method: POST, nth: upTo(posts) }),
    ({ updates }) =>
      updates > 0
        ? { when: 'call carried out', method: UPDATE, nth: upTo(updates) }
        : { when: 'after sending', nth: 1, ms: Math.floor(random() * 40) },
  ];
  const first = Math.floor(random() * free.length);
  let drawn = 0;
  return HAPPENINGS.map((happening, index) => {
    const draw = free[(first + drawn) % free.length];
    if (!happening.always) drawn += 1;
    return { chapter: chapterAt(index + 1).name, at: happening.always ?? draw?.(happening) ?? NEVER };
  });
}

const NEVER: KillAt = { when: 'between chapters' };

function chapterAt(index: number): Chapter {
  const chapter = CHAPTERS[index];
  if (!chapter) throw new Error(`The story has no chapter ${index}`);
  return chapter;
}

/** `after sending, nth 2, ms 13`, for the log. */
export function describeKill({ chapter, at }: Kill): string {
  const { when, ...rest } = at;
  const details = Object.entries(rest).map(([name, value]) => `${name} ${value}`);
  return `${chapter}: ${[when, ...details].join(', ')}`;
}
