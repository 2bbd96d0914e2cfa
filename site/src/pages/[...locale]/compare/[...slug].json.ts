/** A model as a column of /compare/, fetched when it is chosen. */
import { models, type Model } from 'bedrock-model-catalog';
import type { APIContext } from 'astro';
import { compareColumn } from '../../../lib/compare-column.ts';
import { localePathsOf } from '../../../lib/locale.ts';
import { readerOf } from '../../../lib/words.ts';

export const getStaticPaths = () => localePathsOf(models, ({ slug }) => ({ slug }));

export function GET({ props, locals, currentLocale }: APIContext<{ entry: Model }>): Response {
  return Response.json(compareColumn(props.entry, readerOf(locals.t, currentLocale)));
}
