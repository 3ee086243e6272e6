import { type CreatorProfile, creatorProfileSchema } from '../../../domain/creator.ts';
import { webAddress } from '../../../domain/post-link.ts';
import { parseAccounts } from '../arguments/accounts.ts';
import { countryNamed, languageNamed, parseAudienceSplit, timeZoneNamed } from '../arguments/places.ts';
import { textOf } from '../inputs.ts';
import type { ViewContext } from '../surface.ts';
import { type FieldErrors, notRead, pieces } from './campaign-fields.ts';

/** Reads the creator form: a profile, or every error at once under its field. */
export function readProfile(view: ViewContext): { profile: CreatorProfile } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const name = textOf(view, 'name');
  if (!name) errors.name = 'Give the creator a name.';
  const place = readPlace(view, errors);
  const candidate = creatorProfileSchema.safeParse({
    name: name ?? '?',
    accounts: readAccounts(view, errors),
    ...place,
    niches: pieces(textOf(view, 'niches')),
    ...optional('email', textOf(view, 'email')),
    audienceCountries: readAudience(view, errors),
    contentReferences: readReferences(view, errors),
    pastCollaborations: textOf(view, 'pastCollaborations') ?? '',
    notes: textOf(view, 'notes') ?? '',
  });
  if (!candidate.success) {
    for (const { path, message } of candidate.error.issues) {
      errors[String(path[0] ?? 'name')] ??= PROBLEMS[String(path[0])] ?? `${message}.`;
    }
    return { errors };
  }
  return Object.keys(errors).length > 0 ? { errors } : { profile: candidate.data };
}

const PROBLEMS: Readonly<Record<string, string>> = {
  name: 'Use at most 120 characters.',
  pastCollaborations: 'Use at most 2,000 characters.',
  notes: 'Use at most 2,000 characters.',
  email: 'Enter an e-mail address, for example ana@example.com.',
  accounts: 'Enter one to ten accounts, one per line.',
  niches: 'Enter at most ten niches of up to 60 characters.',
  contentReferences:
    'Enter at most twenty references: a description of 3 to 300 characters, then | and the link.',
};

/** Stands in for accounts that could not be read, so that the other fields are still checked. */
const UNREAD = [{ platform: 'blog', handle: 'unread', followers: 0 }];

function readAccounts(view: ViewContext, errors: FieldErrors) {
  const { values, unknown } = parseAccounts(textOf(view, 'accounts') ?? '');
  const example = 'Write one account per line: tiktok @name 184000 followers.';
  if (unknown.length > 0) errors.accounts = notRead(unknown, example);
  else if (values.length === 0) errors.accounts = example;
  return values.length > 0 ? values : UNREAD;
}

function readPlace(view: ViewContext, errors: FieldErrors) {
  const read = (block: string, parse: (text: string) => string | undefined, problem: string) => {
    const text = textOf(view, block);
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) errors[block] = problem;
    return optional(block, value);
  };
  return {
    ...read('country', countryNamed, 'Write a country or its code, for example Germany or DE.'),
    ...read('language', languageNamed, 'Write a language, for example English or en.'),
    ...read('timeZone', timeZoneNamed, 'Write a time zone or its city, for example Europe/Berlin or Berlin.'),
  };
}

function readAudience(view: ViewContext, errors: FieldErrors) {
  const { values, unknown } = parseAudienceSplit(textOf(view, 'audienceCountries') ?? '');
  const total = values.reduce((sum, { percent }) => sum + percent, 0);
  if (unknown.length > 0) {
    errors.audienceCountries = notRead(unknown, 'Write a country and its percent: US 55, GB 12.');
  } else if (total > 100.5) {
    errors.audienceCountries = `Together these are ${Math.round(total)}%. They cannot exceed 100%.`;
  }
  return values;
}

function readReferences(view: ViewContext, errors: FieldErrors) {
  return pieces(textOf(view, 'contentReferences'), /\n/).map((line) => {
    const [description = '', link] = line.split('|').map((part) => part.trim());
    const onlyLink = webAddress(description);
    if (onlyLink && !link) {
      errors.contentReferences ??= `Say in words what ${description} is about, then | and the link.`;
    }
    if (link && !webAddress(link)) {
      errors.contentReferences ??= notRead([link], 'After | comes a link that begins with https://.');
    }
    return { description, ...(link && webAddress(link) ? { url: link } : {}) };
  });
}

function optional(name: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: value };
}
