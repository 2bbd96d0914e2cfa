/** A model has prices only for what goes in and comes out of it: an embedding model sells no output tokens. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

const units = [
  { unit: 'inputTokens', side: 'input', modality: 'text' },
  { unit: 'outputTokens', side: 'output', modality: 'text' },
  { unit: 'inputImages', side: 'input', modality: 'image' },
  { unit: 'images', side: 'output', modality: 'image' },
] as const;

export const pricesFitTheModality: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) =>
    entry.value.prices.flatMap(({ onDemand }, i) =>
      units
        .filter(({ unit, side, modality }) => onDemand?.[unit] !== undefined && !entry.value[side].includes(modality))
        .map(({ unit, side, modality }) =>
          problem(
            entry,
            ['prices', i, 'onDemand', unit],
            `${unit} has a price, but ${modality} is no ${side} of the model.`,
            'Correct the price list or the modalities.',
          ),
        ),
    ),
  );
