/** Counts days from today where the page counted them from the catalog's day. */
import { daysBetween } from '../days.ts';

/** The calendar day at the reader's place, `YYYY-MM-DD`. */
export function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** From one day to another in words: `in 4 days`, `tomorrow`, `3 days ago`. */
export function daysInWords(from: string, to: string, lang: string): string {
  return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(daysBetween(from, to), 'day');
}

/** Rewrites each `[data-day]`, and the sentence `[data-counted-from]` that says from when they are counted. */
export function startDaysLeft(now: Date = new Date()): void {
  const lang = document.documentElement.lang || 'en';
  const today = dayOf(now);
  for (const element of document.querySelectorAll<HTMLElement>('[data-day]')) {
    element.textContent = daysInWords(today, element.dataset['day'] ?? today, lang);
  }
  const sentence = document.querySelector<HTMLElement>('[data-counted-from]');
  if (!sentence) return;
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(now);
  sentence.textContent = (sentence.dataset['countedFrom'] ?? '').replace('#', date);
}
