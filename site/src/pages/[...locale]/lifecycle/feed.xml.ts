/** GET /lifecycle/feed.xml: ends to come and Legacy notices, as RSS. */
import type { APIRoute } from 'astro';
import { feedTexts } from '../../../lib/feed-texts';
import { localePaths } from '../../../lib/locale';
import { readerOf } from '../../../lib/words';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ locals: { t }, currentLocale, params: { locale }, site }) =>
  new Response(await feedTexts.ends(readerOf(t, currentLocale), { site, locale }), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
