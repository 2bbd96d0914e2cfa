/** The ends of the log scales behind the figures of a table of models. */
import type { ModelRow } from './client/models-row.ts';
import { logOf } from './table-view.ts';

/** The ends of the log scales of all rows, as custom properties. */
export function scaleOf(shown: readonly ModelRow[]): string {
  const scale = (name: string, figures: readonly (number | undefined)[]) => {
    const known = figures.filter((figure) => figure !== undefined);
    const [low, high] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [1, 1];
    return `--${name}-low:${logOf(low)};--${name}-breadth:${Math.max(0.001, Math.log10(high / low)).toFixed(3)}`;
  };
  const prices = shown.flatMap((row) => [row.inputPrice, row.outputPrice]);
  return [
    scale(
      'tokens',
      shown.map((row) => row.maxTokens),
    ),
    scale('price', prices),
  ].join(';');
}
