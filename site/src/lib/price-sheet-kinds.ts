/** In which table of today's prices a model stands: by the units that it is paid by. */
import { useSections, type Model, type RegionId } from 'bedrock-model-catalog';
import type { SheetKind } from './client/price-sheet.ts';
import { imageRatesIn, listsOf, newestRates } from './use-rates.ts';

/** The kind; `undefined` where the Region has no price that is paid by use. */
export function kindOf(model: Model, region: RegionId): SheetKind | undefined {
  const units = new Set<string>(
    useSections.flatMap((section) => newestRates(model, region, section).map(({ unit }) => unit)),
  );
  const has = (...some: readonly string[]) => some.some((unit) => units.has(unit));
  const sized = listsOf(model, region).some((list) => useSections.some((one) => imageRatesIn(list, one).length > 0));
  if (units.size === 0 && !sized) return undefined;
  if (has('inputSpeechTokens', 'outputSpeechTokens')) return 'speech';
  if (has('outputVideoSeconds')) return 'video';
  if (sized || has('images')) return 'images';
  if (has('queries')) return 'requests';
  if (model.output.includes('embedding')) return 'embeddings';
  if (has('inputVideoSeconds')) return 'video';
  return has('inputTokens', 'outputTokens') ? 'text' : 'requests';
}
