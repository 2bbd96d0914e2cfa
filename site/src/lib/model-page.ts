/** Everything that a model's page shows, in the order in which it is read: so the footnotes count upwards. */
import { formats, type Model } from 'bedrock-model-catalog';
import { changeEntries } from './change-entries.ts';
import { entryWords, type EntryWords } from './change-words.ts';
import { composerView, type ComposerView } from './composer-view.ts';
import { Footnotes, type Footnote } from './footnotes.ts';
import { longDate } from './format.ts';
import { lifecycleNotice, type LifecycleNotice } from './lifecycle-notice.ts';
import { abilitiesOf, otherIdsOf, type Ability, type OtherIds } from './model-abilities.ts';
import { evidenceFor, factsOf, type Fact, type Remark } from './model-facts.ts';
import { fullName, keyFigures, type KeyFigure } from './model-plate.ts';
import { modesOf, usePricesOf, type PriceMode, type UsePrices } from './model-prices.ts';
import { whereItRuns, type WhereItRuns } from './model-regions.ts';
import { noExample } from './no-example.ts';
import { parameterRows, type ParameterRow } from './parameter-rows.ts';
import type { Reader } from './words.ts';

/** A model's page. */
export interface ModelPage {
  readonly notice: LifecycleNotice | undefined;
  readonly figures: readonly KeyFigure[];
  /** Absent where no list says what it costs by use. */
  readonly use: UsePrices | undefined;
  readonly modes: readonly PriceMode[];
  readonly priceDisputes: readonly Remark[];
  readonly runs: WhereItRuns;
  /** What stands above the code of a legacy or retired model. */
  readonly warning: string | undefined;
  /** Absent where the catalog records no request format, or one that has no snippet. */
  readonly composer: ComposerView | undefined;
  /** Said where there is none. */
  readonly noExample: string;
  readonly parameters: readonly ParameterRow[] | undefined;
  readonly facts: readonly Fact[];
  /** Absent where no capability is recorded. */
  readonly abilities: readonly Ability[] | undefined;
  readonly otherIds: OtherIds;
  /** What happened to it, newest first; corrections of this catalog apart. */
  readonly history: { readonly changes: readonly EntryWords[]; readonly corrections: readonly EntryWords[] };
  /** The day for which the status was established, in words. */
  readonly asOf: string;
  readonly footnotes: readonly Footnote[];
}

/** The page of a model for a reader. */
export function modelPage(model: Model, reader: Reader): ModelPage {
  const notes = new Footnotes();
  const format = model.format && formats[model.format];
  const [notice, figures] = [lifecycleNotice(model, notes, reader), keyFigures(model, notes, reader)];
  const use = usePricesOf(model, notes, reader);
  return {
    notice,
    figures,
    use,
    modes: modesOf(model, notes, reader, use),
    priceDisputes: evidenceFor(model, 'prices', notes, reader).disputes,
    runs: whereItRuns(model, notes, reader),
    warning: warningFor(model, reader),
    composer: composerView(model, reader),
    noExample: noExample(model, reader),
    parameters: format && parameterRows(format, reader, model),
    facts: factsOf(model, notes, reader),
    abilities: abilitiesOf(model, notes, reader),
    otherIds: otherIdsOf(model, notes, reader),
    history: historyOf(model, reader),
    asOf: longDate(model.lifecycle.asOf, reader.lang),
    footnotes: notes.all,
  };
}

function historyOf(model: Model, reader: Reader): ModelPage['history'] {
  const entries = changeEntries({ model }, [model]).map((entry) => entryWords(entry, reader));
  return {
    changes: entries.filter(({ kind }) => kind !== 'correction'),
    corrections: entries.filter(({ kind }) => kind === 'correction'),
  };
}

function warningFor(model: Model, { t, lang }: Reader): string | undefined {
  const { status, endOfLife, goneBy, asOf, replacedBy } = model.lifecycle;
  if (status === 'active') return undefined;
  const name = fullName(model);
  if (status === 'legacy') return t(replacedBy?.length ? 'snip.legacy' : 'snip.legacyAlone', { name });
  if (status === 'unconfirmed') return t('snip.unconfirmed', { name });
  const date = longDate(endOfLife ?? goneBy ?? asOf, lang);
  return t(endOfLife ? 'snip.retired' : 'snip.goneBy', { name, date });
}
