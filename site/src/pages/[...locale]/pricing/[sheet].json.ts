/** Today's prices of a Region as /pricing/ shows them, fetched when it is chosen; `usual` is the first view. */
import type { RegionId } from 'bedrock-model-catalog';
import type { APIContext } from 'astro';
import { localePathsOf } from '../../../lib/locale.ts';
import { priceSheet, sheetRegions, usualRegion } from '../../../lib/price-sheet-make.ts';
import { readerOf } from '../../../lib/words.ts';

const sheets = ['usual' as const, ...sheetRegions().filter((region) => region !== usualRegion)];

export const getStaticPaths = () => localePathsOf(sheets, (sheet) => ({ sheet }));

export function GET({ props, locals, currentLocale }: APIContext<{ entry: RegionId | 'usual' }>): Response {
  const reader = readerOf(locals.t, currentLocale);
  return Response.json(priceSheet(reader, props.entry === 'usual' ? undefined : props.entry));
}
