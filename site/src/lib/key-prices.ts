/** The prices that stand for a model in a list. */
import {
  pricedRegions,
  unitPriceFor,
  type CountedUnit,
  type Model,
  type RegionId,
  type TokenRate,
} from 'bedrock-model-catalog';
import { perMillion } from './format.ts';

/** A price that is not for tokens, in US dollars. */
export interface FlatPrice {
  readonly usd: number;
  /** `image`: the cheapest that the base model makes. `second`: of video or audio. */
  readonly unit: 'image' | 'second' | 'queries' | 'request';
}

/** A model's prices in force on demand, as recorded; absent where no source gives one. */
export interface KeyPrices {
  readonly input?: TokenRate | undefined;
  readonly output?: TokenRate | undefined;
  readonly flat?: FlatPrice | undefined;
}

const PREFERRED: RegionId = 'us-east-1';
const flatUnits = [
  ['outputVideoSeconds', 'second'],
  ['inputVideoSeconds', 'second'],
  ['inputAudioSeconds', 'second'],
  ['queries', 'queries'],
  ['textRequests', 'request'],
] as const satisfies readonly (readonly [CountedUnit, FlatPrice['unit']])[];

/** The prices of US East (N. Virginia); where it has no price for input, those of the Region whose input is cheapest. */
export function keyPrices(model: Model): KeyPrices {
  const regions = pricedRegions(model, 'onDemand');
  if (regions.length === 0) return {};
  const inputIn = (region: RegionId) => unitPriceFor(model, 'onDemand', 'inputTokens', { region })?.unitPrice;
  const priced = regions.flatMap((region) => {
    const rate = inputIn(region);
    return rate ? [{ region, usd: Number(perMillion(rate)) }] : [];
  });
  const cheapest = priced.reduce<(typeof priced)[number] | undefined>(
    (a, b) => (a && a.usd <= b.usd ? a : b),
    undefined,
  );
  const known = regions.includes(PREFERRED) ? PREFERRED : regions[0]!;
  const region = inputIn(PREFERRED) ? PREFERRED : (cheapest?.region ?? known);
  return {
    input: inputIn(region),
    output: unitPriceFor(model, 'onDemand', 'outputTokens', { region })?.unitPrice,
    flat: flatPrice(model, region),
  };
}

function flatPrice(model: Model, region: RegionId): FlatPrice | undefined {
  const images = unitPriceFor(model, 'onDemand', 'images', { region })?.unitPrice.filter((rate) => !rate.custom) ?? [];
  if (images.length > 0) return { usd: Math.min(...images.map(({ usd }) => usd)), unit: 'image' };
  for (const [counted, unit] of flatUnits) {
    const price = unitPriceFor(model, 'onDemand', counted, { region });
    if (price) return { usd: price.unitPrice.usd, unit };
  }
  return undefined;
}
