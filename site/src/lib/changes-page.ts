/** What /changes/ says: what lies ahead, then what happened, by month. */
import { changeEntries, type ChangeEntry } from './change-entries.ts';
import { entryWords, type EntryWords } from './change-words.ts';
import { monthName } from './days.ts';
import type { Reader } from './words.ts';

/** The entries of a month. */
export interface ChangeMonth {
  /** `YYYY-MM`, also its ID on the page. */
  readonly id: string;
  readonly title: string;
  readonly entries: readonly EntryWords[];
}

/** The log: what is ahead soonest first, what happened newest first. */
export interface ChangeLog {
  readonly ahead: readonly EntryWords[];
  readonly months: readonly ChangeMonth[];
  /** The kinds that occur. */
  readonly kinds: readonly ChangeEntry['kind'][];
}

/** The whole log for a reader. */
export function changeLog(reader: Reader): ChangeLog {
  const entries = changeEntries();
  const past = entries.filter(({ ahead }) => !ahead);
  const months = new Map<string, ChangeEntry[]>();
  for (const entry of past) {
    const id = entry.date.slice(0, 7);
    months.set(id, [...(months.get(id) ?? []), entry]);
  }
  return {
    ahead: entries
      .filter(({ ahead }) => ahead)
      .reverse()
      .map((entry) => entryWords(entry, reader)),
    months: [...months].map(([id, all]) => ({
      id,
      title: monthName(id, reader.lang),
      entries: all.map((entry) => entryWords(entry, reader)),
    })),
    kinds: [...new Set(entries.map(({ kind }) => kind))],
  };
}

/** The years of a log, each with the ID of its newest month. */
export function yearsOf(months: ChangeLog['months']): readonly { readonly year: string; readonly month: string }[] {
  const years = new Map<string, string>();
  for (const { id } of months) if (!years.has(id.slice(0, 4))) years.set(id.slice(0, 4), id);
  return [...years].map(([year, month]) => ({ year, month }));
}

/** The select of kinds: those that occur. */
export function kindSelect(kinds: ChangeLog['kinds'], { t }: Reader) {
  return {
    name: 'kind',
    label: t('changes.kind'),
    options: kinds.map((kind) => ({ value: kind as string, label: t(`changes.kind.${kind}`) })),
  };
}
