/** The figure of the home page: each model a layer from its input to its output price, on a log scale, cheapest on top. */
import { models as catalogModels, type Model } from 'bedrock-model-catalog';
import { keyPrices } from './key-prices.ts';
import { perMillion } from './format.ts';
import { logShare } from './table-view.ts';

/** A layer; `from` and `to` are shares of the width, 0 to 1. Prices in US dollars for a million tokens. */
export interface Layer {
  readonly model: Model;
  readonly input: string;
  readonly output: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** The layers, the marks of the scale, and how many models have no token price. */
export function strataOf(models: readonly Model[] = catalogModels) {
  const priced = models.flatMap((model) => {
    const { input, output } = keyPrices(model);
    return input ? [{ model, input: perMillion(input), output: output && perMillion(output) }] : [];
  });
  const figures = priced.flatMap(({ input, output }) => [Number(input), Number(output ?? input)]);
  const low = 10 ** Math.floor(Math.log10(Math.min(...figures)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...figures)));
  const layers: Layer[] = priced
    .sort((a, b) => Number(a.input) - Number(b.input) || Number(a.output ?? a.input) - Number(b.output ?? b.input))
    .map(({ model, input, output }) => ({
      model,
      input,
      output,
      from: logShare(Number(input), low, high),
      to: logShare(Number(output ?? input), low, high),
    }));
  const marks = [];
  for (let usd = low; usd <= high; usd *= 10)
    marks.push({ usd: Number(usd.toPrecision(1)), at: logShare(usd, low, high) });
  return { layers, marks, unpriced: models.length - priced.length };
}
