/** Small checks that can be put together; each says what is wrong and where, as a JSON pointer. */

export interface Checking {
  errors: string[];
  /** Where the blocks stand. */
  surface: 'message' | 'modal' | 'home';
  fileExists(id: string): boolean;
  /** Characters of all texts so far. */
  characters: number;
}

export type Check = (value: unknown, at: string, c: Checking) => void;

export function fail(c: Checking, message: string, at: string): void {
  c.errors.push(`${message} [json-pointer:${at}]`);
}

/** Length as Slack counts it: code points, not UTF-16 units. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function string(least: number, most: number): Check {
  return (value, at, c) => {
    if (typeof value !== 'string') return fail(c, 'must be a string', at);
    const length = codePoints(value);
    c.characters += 0;
    if (length < least) fail(c, `must be more than ${least - 1} characters`, at);
    if (length > most) fail(c, `must be less than ${most + 1} characters`, at);
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)) {
      fail(c, 'must be valid unicode', at);
    }
  };
}

export const anyString = string(0, Number.MAX_SAFE_INTEGER);

export const boolean: Check = (value, at, c) => {
  if (typeof value !== 'boolean') fail(c, 'must be a boolean', at);
};

export function integer(least: number, most: number): Check {
  return (value, at, c) => {
    if (!Number.isInteger(value)) return fail(c, 'must be an integer', at);
    if ((value as number) < least || (value as number) > most)
      fail(c, `must be between ${least} and ${most}`, at);
  };
}

export function oneOf(...words: (string | number)[]): Check {
  return (value, at, c) => {
    if (!words.includes(value as string)) fail(c, `must be a valid enum value: ${words.join(', ')}`, at);
  };
}

export function matching(pattern: RegExp, what: string): Check {
  return (value, at, c) => {
    if (typeof value !== 'string' || !pattern.test(value)) fail(c, `must be ${what}`, at);
  };
}

export function array(check: Check, least: number, most: number): Check {
  return (value, at, c) => {
    if (!Array.isArray(value)) return fail(c, 'must be an array', at);
    if (value.length < least) fail(c, `no fewer than ${least} items allowed`, at);
    if (value.length > most) return fail(c, `no more than ${most} items allowed`, at);
    for (const [index, item] of value.entries()) check(item, `${at}/${index}`, c);
  };
}

export function all(...checks: Check[]): Check {
  return (value, at, c) => {
    for (const check of checks) check(value, at, c);
  };
}

export interface Shape {
  required?: Record<string, Check>;
  optional?: Record<string, Check>;
}

/** An object with exactly these fields. `null` is not the same as leaving a field out. */
export function object({ required = {}, optional = {} }: Shape, also?: Check): Check {
  return (value, at, c) => {
    if (!isObject(value)) return fail(c, 'must be an object', at);
    for (const name of Object.keys(required)) {
      if (value[name] === undefined) fail(c, `missing required field: ${name}`, at);
    }
    for (const [name, field] of Object.entries(value)) {
      if (field === undefined) continue;
      const check = required[name] ?? optional[name];
      if (check) check(field, `${at}/${name}`, c);
      else fail(c, `no additional properties allowed: ${name}`, `${at}/${name}`);
    }
    also?.(value, at, c);
  };
}

/** One of several objects, told apart by `type`. */
export function byType(kinds: Record<string, Check>, what: string): Check {
  return (value, at, c) => {
    if (!isObject(value)) return fail(c, 'must be an object', at);
    const check =
      typeof value.type === 'string' && Object.hasOwn(kinds, value.type) ? kinds[value.type] : undefined;
    if (check) check(value, at, c);
    else fail(c, `unsupported type for ${what}: ${String(value.type)}`, `${at}/type`);
  };
}
