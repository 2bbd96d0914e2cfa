/** RSS 2.0 from items that know nothing of XML. Two builds of the same catalog are equal, byte for byte. */
import { getRssString } from '@astrojs/rss';
import { asOf } from 'bedrock-model-catalog';
import { absolute, feedHome, type FeedPlace } from './feed-link.ts';
import { feeds } from './feeds.ts';
import type { Reader } from './words.ts';

/** An item of a feed. */
export interface FeedItem {
  /** Never given to anything else, and the same in every build. */
  readonly guid: string;
  readonly title: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The path of its place on the site, such as `/changes/#2026-10-08-legacy-acme-text`. */
  readonly path: string;
  readonly categories: readonly string[];
}

/** What a feed is. */
export interface FeedHead {
  readonly name: 'changes' | 'ends';
  readonly title: string;
  readonly description: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly place: FeedPlace;
}

/** The feed as text. */
export function rssText(head: FeedHead, items: readonly FeedItem[], { lang }: Reader): Promise<string> {
  const { name, title, description, page, place } = head;
  const self = absolute(feeds[name].path, place);
  return getRssString({
    title,
    description,
    site: feedHome(page, place),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${lang}</language>`,
      `<lastBuildDate>${new Date(asOf).toUTCString()}</lastBuildDate>`,
      ...(self ? [`<atom:link href="${self}" rel="self" type="${feeds[name].type}"/>`] : []),
    ].join(''),
    items: items.map(({ guid, title: heading, text, date, path, categories }) => {
      const link = absolute(path, place);
      return {
        title: heading,
        description: text,
        pubDate: new Date(date),
        categories: [...categories],
        ...(link && { link }),
        customData: `<guid isPermaLink="false">bedrock-model-catalog:${guid}</guid>`,
      };
    }),
  });
}
