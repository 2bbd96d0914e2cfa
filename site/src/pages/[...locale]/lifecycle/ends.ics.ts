/** GET /lifecycle/ends.ics: ends to come, as a calendar to subscribe to. */
import type { APIRoute } from 'astro';
import { feedTexts } from '../../../lib/feed-texts';
import { localePaths } from '../../../lib/locale';
import { readerOf } from '../../../lib/words';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ locals: { t }, currentLocale, params: { locale }, site }) =>
  new Response(await feedTexts.calendar(readerOf(t, currentLocale), { site, locale }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
