/** The feeds that the site publishes, and how a page's head names them. */
import { href } from './href.ts';
import type { Reader } from './words.ts';

/** Where each feed is, and what it is. */
export const feeds = {
  changes: { path: '/changes/feed.xml', type: 'application/rss+xml' },
  ends: { path: '/lifecycle/feed.xml', type: 'application/rss+xml' },
  calendar: { path: '/lifecycle/ends.ics', type: 'text/calendar' },
} as const;

/** A feed by name. */
export type FeedName = keyof typeof feeds;

/** `<link rel="alternate">` for the head of a page. */
export function feedLinks(names: readonly FeedName[], { t }: Reader, locale: string | undefined) {
  return names.map((name) => ({
    tag: 'link' as const,
    attrs: {
      rel: 'alternate',
      type: feeds[name].type,
      title: `${t('home.title')}: ${t(`feeds.${name}`)}`,
      href: href(feeds[name].path, locale),
    },
  }));
}
