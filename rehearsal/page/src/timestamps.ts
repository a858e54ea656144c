// Discord's timestamps, <t:seconds:style>, in the reader's language and zone.

const STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** Each unit with its length in seconds and the amount from which the next larger one is used. */
const UNITS: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['second', 1, 60],
  ['minute', 60, 60],
  ['hour', 3600, 24],
  ['day', 86_400, 30],
  ['month', 2_629_746, 12],
  ['year', 31_556_952, Infinity],
];

/** Formats an instant in one of Discord's styles; without one it is `f`, as there. */
export function formatTimestamp(at: Date, style: string | undefined, now: Date, locale?: string, zone?: string): string {
  if (Number.isNaN(at.getTime())) return 'Invalid date';
  if (style === 'R') return relative(at, now, locale);
  const format = STYLES[style ?? 'f'] ?? STYLES.f!;
  return new Intl.DateTimeFormat(locale, { ...format, ...(zone && { timeZone: zone }) }).format(at);
}

function relative(at: Date, now: Date, locale?: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  for (const [unit, length, limit] of UNITS) {
    const amount = Math.round(seconds / length);
    if (Math.abs(amount) < limit) return words.format(amount, unit);
  }
  return words.format(0, 'second');
}

/** A message's own time: the hour today and yesterday, the date before and after. */
export function messageTime(at: Date, now: Date, locale?: string): string {
  const days = dayNumber(now) - dayNumber(at);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  if (days === 0) return time;
  if (days === 1 || days === -1) {
    const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
    return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${time}`;
  }
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(at);
}

/** A number for the local calendar day, so that days can be compared and counted. */
export function dayNumber(at: Date): number {
  return Math.floor(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000);
}
