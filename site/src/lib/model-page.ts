/** Everything that a model's page shows, in the order in which it is read: so the footnotes count upwards. */
import { formats, type Model } from 'bedrock-model-catalog';
import { composerView, type ComposerView } from './composer-view.ts';
import { Footnotes, type Footnote } from './footnotes.ts';
import { longDate } from './format.ts';
import { lifecycleNotice, type LifecycleNotice } from './lifecycle-notice.ts';
import { evidenceFor, factsOf, type Fact, type Remark } from './model-facts.ts';
import { fullName, keyFigures, type KeyFigure } from './model-plate.ts';
import { pricesOf, type PriceMode } from './model-prices.ts';
import { parameterRows, type ParameterRow } from './parameter-rows.ts';
import type { Reader } from './words.ts';

/** A model's page. */
export interface ModelPage {
  readonly notice: LifecycleNotice | undefined;
  readonly figures: readonly KeyFigure[];
  readonly prices: readonly PriceMode[];
  readonly priceDisputes: readonly Remark[];
  /** What stands above the code of a legacy or retired model. */
  readonly warning: string | undefined;
  /** Absent where the catalog records no request format, or one that has no snippet. */
  readonly composer: ComposerView | undefined;
  readonly parameters: readonly ParameterRow[] | undefined;
  readonly facts: readonly Fact[];
  /** The day for which the status was established, in words. */
  readonly asOf: string;
  readonly footnotes: readonly Footnote[];
}

/** The page of a model for a reader. */
export function modelPage(model: Model, reader: Reader): ModelPage {
  const notes = new Footnotes();
  const format = model.format && formats[model.format];
  return {
    notice: lifecycleNotice(model, notes, reader),
    figures: keyFigures(model, notes, reader),
    prices: pricesOf(model, notes, reader),
    priceDisputes: evidenceFor(model, 'prices', notes, reader).disputes,
    warning: warningFor(model, reader),
    composer: composerView(model, reader),
    parameters: format && parameterRows(format, reader, model),
    facts: factsOf(model, notes, reader),
    asOf: longDate(model.lifecycle.asOf, reader.lang),
    footnotes: notes.all,
  };
}

function warningFor(model: Model, { t, lang }: Reader): string | undefined {
  const { status, endOfLife, asOf } = model.lifecycle;
  if (status === 'active') return undefined;
  const name = fullName(model);
  if (status === 'legacy') return t('snip.legacy', { name });
  return t('snip.retired', { name, date: longDate(endOfLife ?? asOf, lang) });
}
