import { isTentativeAt } from './certainty.ts';
import type { Extracted, ExtractedOffer, ExtractionWarning } from './extracted-offer.ts';
import type { MailReading, StatementReading } from './mail-reading.ts';
import type { At } from './rights.ts';

type Fields = Omit<ExtractedOffer, 'fee' | 'deliverables' | 'warnings'>;
type Name = keyof Fields;

/** Rights, payment, dates and the rest. Of two sentences that say one field the first counts, unless it only denies what a later one grants. */
export function chooseTerms({ mail, statements }: MailReading): {
  fields: Fields;
  warnings: ExtractionWarning[];
} {
  const fields: { -readonly [Key in Name]?: Fields[Key] } = {};
  const found = new Map<Name, { reading: StatementReading; at: At<unknown> }>();
  const extras: StatementReading[] = [];
  for (const reading of statements) {
    if (reading.isApart) continue;
    for (const [name, at] of valuesOf(reading)) {
      if (isForSale(reading, at) && isRight(name)) {
        extras.push(reading);
        continue;
      }
      const known = found.get(name);
      if (!known || (isDenial(known.at) && !isDenial(at))) found.set(name, { reading, at });
    }
  }
  for (const [name, { reading, at }] of found) {
    const certainty = isTentativeAt(reading.statement.text, at) ? 'tentative' : 'firm';
    const value: Extracted<unknown> = { value: at.value, quote: mail.quoteOf(reading.statement), certainty };
    Object.assign(fields, { [name]: value });
  }
  return { fields, warnings: [...unclear(statements, fields, mail), ...offeredFor(extras, fields, mail)] };
}

function valuesOf({ rights, payment, publication }: StatementReading): [Name, At<unknown>][] {
  const { unclear: _, ...granted } = rights;
  const { publication: days } = publication;
  return Object.entries({ ...granted, ...payment, ...(days ? { publication: days } : {}) }) as [
    Name,
    At<unknown>,
  ][];
}

function isRight(name: Name): boolean {
  return name === 'usage' || name === 'whitelistingDays' || name === 'exclusivity';
}

/** `none` and 0 days. */
function isDenial({ value }: At<unknown>): boolean {
  if (value === 0) return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    (('days' in value && value.days === 0) || ('kind' in value && value.kind === 'none'))
  );
}

/** What a longer time would cost later says nothing against the time that is granted now. */
const THEREAFTER =
  /(?<!\p{L})(?:thereafter|after (?:that|which)|afterwards|then|renew\p{L}*|extend\p{L}*|extension|danach|anschließend|verlänger\p{L}*|ensuite|au-delà|prolong\p{L}*|después|luego|renova\p{L}*|depois|далее|затем|продлен\p{L}*|keyin|uzaytir\p{L}*)(?!\p{L})|延長|以降/u;

/** Rights that cost extra, if they are wanted, are no part of the offer. */
export function isForSale({ asks, spans, statement: { text } }: StatementReading, at: At<unknown>): boolean {
  if (isDenial(at)) return false;
  const near = asks.some(
    ({ role, amount }) =>
      role === 'extra' &&
      !THEREAFTER.test(text.slice(0, amount.start)) &&
      !spans.some((span) => span.start >= at.end && span.end <= amount.start) &&
      Math.min(Math.abs(amount.start - at.end), Math.abs(at.start - amount.end)) < 60,
  );
  const optional =
    /(?<!\p{L})(?:optional(?:ly)?|add-?ons?|if (?:you(?:'d)? |needed|required|wanted)|upon request|on request|negotiable separately|at (?:an )?(?:extra|additional)|available for|can be (?:added|purchased|bought)|for an (?:additional|extra)|optional|auf anfrage|gegen aufpreis|bei bedarf|en option|sur demande|opcional|bajo petición|sob consulta|опционально|по запросу|за доплату|отдельно|alohida|qo'shimcha)(?!\p{L})|別途|オプション|要相談/u.test(
      text,
    );
  return near || optional;
}

const SAYS = { usage: 'usage rights', whitelisting: 'whitelisting', exclusivity: 'exclusivity' } as const;
const FIELD = { usage: 'usage', whitelisting: 'whitelistingDays', exclusivity: 'exclusivity' } as const;

/** Rights that are spoken of without a time, where no other sentence has it. */
function unclear(
  statements: readonly StatementReading[],
  fields: Fields,
  mail: MailReading['mail'],
): ExtractionWarning[] {
  const said = new Set<string>();
  return statements.flatMap(({ rights, statement, isApart, asks }) =>
    isApart || /[:：]\s*$/u.test(statement.text) || asks.some(({ role }) => role === 'extra')
      ? []
      : rights.unclear.flatMap((about): ExtractionWarning[] => {
          if (FIELD[about] in fields || said.has(about)) return [];
          said.add(about);
          return [
            {
              kind: 'not-understood',
              quote: mail.quoteOf(statement),
              detail: `It speaks of ${SAYS[about]}, but for how long is not clear.`,
            },
          ];
        }),
  );
}

function offeredFor(
  extras: readonly StatementReading[],
  fields: Fields,
  mail: MailReading['mail'],
): ExtractionWarning[] {
  const [first] = extras.filter((reading) =>
    valuesOf(reading).some(([name]) => isRight(name) && !(name in fields)),
  );
  if (!first) return [];
  return [
    {
      kind: 'not-understood',
      quote: mail.quoteOf(first.statement),
      detail: 'It offers rights for an extra price or on request. They are not filled in.',
    },
  ];
}
