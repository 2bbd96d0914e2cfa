/** What the plots of /pricing/ show, in words and as rows. */
import { providers } from 'bedrock-model-catalog';
import { nameOf } from './client/calculator-parts.ts';
import { count, money } from './format.ts';
import { plotPoints, priceByContext } from './plots.ts';
import type { Reader } from './words.ts';

/** The plot of price against max tokens: the tree, its description, its legend, and its table. */
export function tokensPlot({ t, lang }: Reader) {
  const points = plotPoints();
  const byPrice = [...points].sort((a, b) => Number(a.input) - Number(b.input));
  const [cheapest, dearest] = [byPrice[0]!, byPrice.at(-1)!];
  const usd = (figure: string) => money(figure, lang);
  const description = t('plots.tokens.description', {
    count: points.length,
    cheapest: nameOf(cheapest.model),
    low: usd(cheapest.input),
    dearest: nameOf(dearest.model),
    high: usd(dearest.input),
  });
  return {
    description,
    tree: priceByContext(points, {
      title: t('plots.tokens.title'),
      description,
      classes: ([0, 1, 2, 3, 4] as const).map((at) => t(`plots.tokens.class.${at}`)),
      y: t('plots.tokens.y'),
      point: ({ model, tokens, input }) =>
        t('plots.tokens.point', { name: nameOf(model), tokens: count(tokens, lang), usd: usd(input) }),
      lang,
    }),
    providers: [...new Set(points.map(({ model }) => model.provider))].sort(),
    modalities: [...new Set(points.map(({ model }) => model.modality))],
    rows: points.map(({ model, tokens, input }) => ({
      slug: model.slug,
      name: nameOf(model),
      status: model.lifecycle.status,
      provider: providers[model.provider].name,
      tokens: count(tokens, lang),
      input: usd(input),
    })),
  };
}

/** What `tokensPlot` gives. */
export type TokensPlot = ReturnType<typeof tokensPlot>;
