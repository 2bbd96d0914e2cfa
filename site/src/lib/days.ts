/** Reckoning with calendar days, `YYYY-MM-DD`, without a time zone that could move them. */

const DAY = 86_400_000;

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** A day in short words, such as `Nov 26, 2026`; one known only as a month or a year stays as short as it is. */
export function shortDate(day: string, lang: string): string {
  const month = day.length > 4 && ({ month: 'short' } as const);
  const date = day.length > 7 && ({ day: 'numeric' } as const);
  const format = new Intl.DateTimeFormat(lang, { year: 'numeric', ...month, ...date, timeZone: 'UTC' });
  return format.format(new Date(day));
}

/** The month of a day in words: `November 2026`. */
export function monthName(day: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** The earliest of some days, of which those that nobody knows are left out. */
export function earliest(...days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}
