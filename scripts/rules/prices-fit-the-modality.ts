/** A model has prices only for what goes in and comes out of it: an embedding model sells no output tokens. */
import { sectionsIn, type UsePrices } from '../compile/price-sections.ts';
import { problem } from '../compile/source-file.ts';
import type { AuthoredModel } from '../compile/validate.ts';
import type { Rule } from './index.ts';

type Kind = AuthoredModel['input'][number];
type Unit = Exclude<keyof UsePrices, 'longContext' | 'queries'>;

/** Which kinds of data give a unit its sense: one of them must be taken, or answered with. */
const units: Readonly<Record<Unit, { readonly side: 'input' | 'output'; readonly kinds: readonly Kind[] }>> = {
  // What a model that listens is told beforehand is text, though no request is.
  inputTokens: { side: 'input', kinds: ['text', 'speech'] },
  outputTokens: { side: 'output', kinds: ['text'] },
  cacheReadInputTokens: { side: 'input', kinds: ['text'] },
  cacheWriteInputTokens: { side: 'input', kinds: ['text'] },
  cacheWrite1hInputTokens: { side: 'input', kinds: ['text'] },
  inputSpeechTokens: { side: 'input', kinds: ['speech', 'audio'] },
  outputSpeechTokens: { side: 'output', kinds: ['speech', 'audio'] },
  inputImages: { side: 'input', kinds: ['image'] },
  inputAudioSeconds: { side: 'input', kinds: ['audio', 'speech'] },
  inputVideoSeconds: { side: 'input', kinds: ['video'] },
  images: { side: 'output', kinds: ['image'] },
  outputVideoSeconds: { side: 'output', kinds: ['video'] },
  textRequests: { side: 'input', kinds: ['text'] },
};

export const pricesFitTheModality: Rule = (catalog) =>
  sectionsIn(catalog).flatMap(({ entry, prices, path }) => {
    const { longContext = {}, ...base } = prices;
    const modelFaults = [
      ...faultsIn(entry.value, base).map(([unit, fault]) => ({ at: [unit], fault })),
      ...faultsIn(entry.value, longContext).map(([unit, fault]) => ({ at: ['longContext', unit], fault })),
    ];
    return modelFaults.map(({ at, fault }) =>
      problem(entry, [...path, ...at], fault, 'Correct the price list or the modalities.'),
    );
  });

/** The units that make no sense for the model, with the reason. Where no source says what it takes, anything may. */
function faultsIn(model: AuthoredModel, prices: object): (readonly [unit: string, fault: string])[] {
  return Object.keys(prices).flatMap((unit) => {
    if (unit === 'queries')
      return isReranker(model) ? [] : [[unit, 'queries have a price, but the model reranks nothing.']];
    if (!Object.hasOwn(units, unit)) return [];
    const { side, kinds } = units[unit as Unit];
    if (model[side].length === 0 || kinds.some((kind) => model[side].includes(kind))) return [];
    return [[unit, `${unit} has a price, but ${kinds.join(' or ')} is no ${side} of the model.`]];
  });
}

function isReranker({ modality }: AuthoredModel): boolean {
  return modality === null || modality === 'rerank';
}
