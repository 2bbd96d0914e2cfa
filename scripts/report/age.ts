/** How old a reading is, in words for a table. */

const spans = [
  { months: 3, words: 'up to 3 months' },
  { months: 6, words: '3 to 6 months' },
  { months: 12, words: '6 to 12 months' },
  { months: 24, words: '1 to 2 years' },
] as const;
const older = 'over 2 years';

/** The words for all spans, youngest first. */
export const ages: readonly string[] = [...spans.map(({ words }) => words), older];

/**
 * The span into which a reading falls, seen from a day. A month or a year counts from its last day, for the reading was
 * no earlier than that the source can be trusted to say.
 */
export function ageOf(asOf: string, today: string): string {
  const months = monthNumber(today) - monthNumber(asOf.length === 4 ? `${asOf}-12` : asOf);
  // The day of the month decides whether the last month is over.
  const whole = asOf.length === 10 && asOf.slice(8) > today.slice(8) ? months - 1 : months;
  return spans.find((span) => whole < span.months)?.words ?? older;
}

function monthNumber(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month;
}
