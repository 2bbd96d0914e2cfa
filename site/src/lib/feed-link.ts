/** Absolute addresses for feeds, which are read away from the site. */
import { href } from './href.ts';

/** Where `npm start` serves the site: what a feed calls its home while nobody has set an address. */
const local = new URL('http://localhost:4321');

/** Where the site is, if anybody has set it, and in which language the feed is. */
export interface FeedPlace {
  readonly site: URL | undefined;
  readonly locale: string | undefined;
}

/** The absolute address of a page; `undefined` while `SITE_URL` is not set: a link that needs it is left out. */
export function absolute(path: string, { site, locale }: FeedPlace): string | undefined {
  return site && new URL(href(path, locale), site).href;
}

/** The home of a feed, which RSS demands. */
export function feedHome(path: string, { site, locale }: FeedPlace): string {
  return new URL(href(path, locale), site ?? local).href;
}
