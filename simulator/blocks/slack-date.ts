/** A `<!date^...>` token in words, in the reader's zone, in the forms Slack documents. */
export function showDate(timestamp: number, format: string, timeZone: string, now = Date.now()): string {
  const date = new Date(timestamp * 1000);
  const as = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(date);
  const day = (ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(ms));
  const pretty = (long: string) => {
    if (day(date.getTime()) === day(now)) return 'today';
    if (day(date.getTime()) === day(now - 86_400_000)) return 'yesterday';
    if (day(date.getTime()) === day(now + 86_400_000)) return 'tomorrow';
    return long;
  };
  const plain = as({ year: 'numeric', month: 'long', day: 'numeric' });
  const short = as({ year: 'numeric', month: 'short', day: 'numeric' });
  const long = as({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
  const forms: Record<string, () => string> = {
    date_num: () => day(date.getTime()),
    date: () => plain,
    date_short: () => short,
    date_long: () => long,
    date_pretty: () => pretty(plain),
    date_short_pretty: () => pretty(short),
    date_long_pretty: () => pretty(long),
    time: () => as({ hour: 'numeric', minute: '2-digit' }),
    time_secs: () => as({ hour: 'numeric', minute: '2-digit', second: '2-digit' }),
    ago: () => ago(Math.round((now - date.getTime()) / 1000)),
    day_divider_pretty: () => pretty(as({ weekday: 'long', month: 'long', day: 'numeric' })),
  };
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => forms[name]?.() ?? whole);
}

function ago(seconds: number): string {
  const absolute = Math.abs(seconds);
  const [count, unit] =
    absolute < 60
      ? [absolute, 'second']
      : absolute < 3600
        ? [Math.round(absolute / 60), 'minute']
        : absolute < 86_400
          ? [Math.round(absolute / 3600), 'hour']
          : [Math.round(absolute / 86_400), 'day'];
  const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return seconds >= 0 ? `${words} ago` : `in ${words}`;
}
