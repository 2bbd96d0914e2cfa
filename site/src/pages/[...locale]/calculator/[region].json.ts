/** The models with what costs are reckoned from, for a Region; fetched by the calculator when it is first used. */
import { models, type RegionId } from 'bedrock-model-catalog';
import type { APIContext } from 'astro';
import { slimModels } from '../../../lib/calculator-page.ts';
import { localePathsOf } from '../../../lib/locale.ts';
import { sheetRegions, usualRegion } from '../../../lib/price-sheet-make.ts';

const files = ['usual' as const, ...sheetRegions().filter((region) => region !== usualRegion)];

export const getStaticPaths = () => localePathsOf(files, (region) => ({ region }));

export function GET({ props }: APIContext<{ entry: RegionId | 'usual' }>): Response {
  return Response.json({ models: slimModels(models, props.entry === 'usual' ? undefined : props.entry) });
}
