/** What the feeds hold: changes as they happened; ends to come and Legacy notices as AWS gave them. */
import { asOf, models as catalogModels, providers, type Model } from 'bedrock-model-catalog';
import { changeEntries, type ChangeEntry } from './change-entries.ts';
import { entryText, entryWords } from './change-words.ts';
import { longDate } from './format.ts';
import { endAnchor, placesOf } from './lifecycle-page.ts';
import { endsToCome, type AnnouncedEnd } from './lifecycle-ends.ts';
import { fullName } from './model-plate.ts';
import { replacementViews } from './replacement-view.ts';
import type { FeedItem } from './rss.ts';
import { listed, type Reader } from './words.ts';

/** As many as a reader can take in; the page has them all. */
const MOST = 200;
/** How long a Legacy notice is news, in years. */
const NEWS = 1;

/** What happened, newest first. What is ahead is no news of today: it stands in the feed of ends. */
export function changeItems(reader: Reader, models: readonly Model[] = catalogModels): readonly FeedItem[] {
  return changeEntries({}, models)
    .filter(({ ahead }) => !ahead)
    .slice(0, MOST)
    .map((entry) => changeItem(entry, reader));
}

function changeItem(entry: ChangeEntry, reader: Reader): FeedItem {
  const words = entryWords(entry, reader);
  return {
    guid: entry.anchor,
    title: reader.t('feeds.changeTitle', { kind: words.label, name: words.name }),
    text: entryText(words) || entry.model.summary,
    date: entry.date,
    path: `/changes/#${entry.anchor}`,
    categories: [words.label, providers[entry.model.provider].name],
  };
}

/** The announced ends to come, and the Legacy notices of a year whose end is not among them; the last notice first. */
export function endFeedItems(reader: Reader, models: readonly Model[] = catalogModels): readonly FeedItem[] {
  const ends = endsToCome(asOf, models);
  const ending = new Set(ends.map(({ model }) => model.id));
  const since = `${Number(asOf.slice(0, 4)) - NEWS}${asOf.slice(4)}`;
  const notices = changeEntries({ kinds: ['legacy'], since, until: asOf }, models).filter(
    ({ model }) => !ending.has(model.id),
  );
  return [...ends.map((end) => endItem(end, reader)), ...notices.map((entry) => changeItem(entry, reader))].sort(
    (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.guid < b.guid ? -1 : 1),
  );
}

/** An end, dated by its notice: AWS gives it on the day on which a model becomes Legacy. A moved end is a new item. */
function endItem(end: AnnouncedEnd, reader: Reader): FeedItem {
  const { model, day, legacy } = end;
  const anchor = endAnchor(end);
  return {
    guid: `${anchor}-${day}`,
    title: reader.t('feeds.endTitle', { name: fullName(model), date: longDate(day, reader.lang) }),
    text: endText(end, reader),
    date: legacy !== undefined && legacy < asOf ? legacy : model.lifecycle.asOf,
    path: `/lifecycle/#${anchor}`,
    categories: [reader.t('changes.kind.endOfLife'), providers[model.provider].name],
  };
}

/** What to know about an end: where, since when it is Legacy, and what takes the model's place. */
export function endText(end: AnnouncedEnd, reader: Reader): string {
  const { t, lang } = reader;
  const { model, day, legacy, extendedAccess } = end;
  const next = replacementViews(model, reader);
  return [
    t('feeds.end', { id: model.id, date: longDate(day, lang), where: placesOf(end, reader) }),
    ...(legacy ? [t(legacy > asOf ? 'ends.legacyFrom' : 'ends.legacySince', { date: longDate(legacy, lang) })] : []),
    ...(extendedAccess ? [t('life.extended', { date: longDate(extendedAccess, lang) })] : []),
    next.length === 0
      ? t('ends.noReplacement')
      : `${t('ends.replacedBy')} ${listed(
          next.map(({ id, name }) => `${name} (${id})`),
          lang,
        )}.`,
    ...next.flatMap(({ changes }) => changes.map((change) => `${change}.`)),
  ].join(' ');
}
