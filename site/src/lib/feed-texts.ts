/** The feeds as texts, as their addresses answer them and as /data/ weighs them. */
import { endsCalendar } from './ends-calendar.ts';
import { changeItems, endFeedItems } from './feed-items.ts';
import type { FeedPlace } from './feed-link.ts';
import type { FeedName } from './feeds.ts';
import { rssText } from './rss.ts';
import type { Reader, Word } from './words.ts';

/** The text of each feed. */
export const feedTexts: Readonly<Record<FeedName, (reader: Reader, place: FeedPlace) => Promise<string> | string>> = {
  changes: (reader, place) =>
    rssText(
      { name: 'changes', page: '/changes/', place, ...head('changes.title', 'changes.description', reader) },
      changeItems(reader),
      reader,
    ),
  ends: (reader, place) =>
    rssText(
      { name: 'ends', page: '/lifecycle/', place, ...head('ends.title', 'feeds.endsNote', reader) },
      endFeedItems(reader),
      reader,
    ),
  calendar: endsCalendar,
};

function head(title: Word, description: Word, { t }: Reader) {
  return { title: `${t('home.title')}: ${t(title)}`, description: t(description) };
}
