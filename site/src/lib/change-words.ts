/** Entries of the log of changes, in words. */
import { regions, sources, type Correction, type Dispute, type SourceId } from 'bedrock-model-catalog';
import { correctionsIn, isLifecycle, priceChangesIn, type ChangeEntry } from './change-entries.ts';
import { shortDate } from './days.ts';
import { sourcesOf } from './fact-sources.ts';
import { fieldWord, priceUnitOf, priceWord } from './field-words.ts';
import { count, longDate } from './format.ts';
import { fullName } from './model-plate.ts';
import { stepWords, type StepWords } from './price-step-words.ts';
import { listed, type Reader } from './words.ts';

/** An entry in words. */
export interface EntryWords extends Pick<ChangeEntry, 'anchor' | 'date' | 'kind' | 'model' | 'ahead'> {
  readonly name: string;
  readonly day: string;
  /** The kind: `Launch`, `Price`. */
  readonly label: string;
  /** What there is to say besides; may be empty. */
  readonly text: string;
  /** The prices that changed, or the corrected fields. */
  readonly steps: readonly StepWords[];
  readonly corrections: readonly string[];
}

/** The words of an entry. */
export function entryWords(entry: ChangeEntry, reader: Reader): EntryWords {
  const { anchor, date, kind, model, ahead } = entry;
  return {
    ...{ anchor, date, kind, model, ahead },
    name: fullName(model),
    day: shortDate(date, reader.lang),
    label: reader.t(`changes.kind.${kind}`),
    text: kind === 'price' ? between(entry, reader) : sentence(entry, reader),
    steps: priceChangesIn(entry).map((change) => stepWords(change, reader)),
    corrections: correctionsIn(entry).map((correction) => corrected(correction, entry, reader)),
  };
}

/** The entry as one text without markup, for feeds. */
export function entryText({ text, steps, corrections }: EntryWords): string {
  const prices = steps.map(({ what, from, to, percent }) => `${what}: ${from} → ${to} (${percent})`);
  return [text, prices.join('; '), ...corrections].filter(Boolean).join(' ');
}

function sentence({ kind, changes: [first], ahead, model }: ChangeEntry, { t, lang }: Reader): string {
  if (!isLifecycle(first)) return '';
  const places = first.regions?.map((id) => `${regions[id].name} (${id})`);
  const everywhere = ahead && kind === 'endOfLife' ? t('ends.everywhere') : '';
  const where = places ? t('ends.only', { regions: listed(places, lang) }) : everywhere;
  const end = model.lifecycle.endOfLife;
  const words = {
    released: '',
    firstSeen: t('changes.firstSeen'),
    legacy: end && !first.regions ? t('changes.legacy', { date: longDate(end, lang) }) : '',
    extendedAccess: t('changes.extendedAccess'),
    endOfLife: '',
    gone: t('changes.gone'),
  }[kind as typeof first.kind];
  return [where && `${where}.`, words].filter(Boolean).join(' ');
}

/** Between which lists the prices changed; AWS gives no day. */
function between(entry: ChangeEntry, { t, lang }: Reader): string {
  const [first] = priceChangesIn(entry);
  if (first === undefined) return '';
  const { from, to, region } = first;
  return t('changes.between', {
    from: longDate(from.asOf, lang),
    fromSource: sourceName(from.source),
    to: longDate(to.asOf, lang),
    toSource: sourceName(to.source),
    region: `${regions[region].name} (${region})`,
  });
}

function corrected({ field, was, is, source, note }: Correction, { model }: ChangeEntry, reader: Reader): string {
  const { t } = reader;
  const [now] = sourcesOf(model, field);
  const words = { field: fieldWord(field, reader), was: valueWord(was, field, reader), source: sourceName(source) };
  const says = is === undefined ? undefined : valueWord(is, field, reader);
  const sentence =
    says === undefined
      ? t('changes.dropped', words)
      : now === undefined
        ? t('changes.corrected', { ...words, is: says })
        : t('changes.correctedAfter', { ...words, is: says, now: sourceName(now.source) });
  return note === undefined ? sentence : `${sentence} ${note}`;
}

function valueWord(value: Dispute['value'], field: string, reader: Reader): string {
  const { t, lang } = reader;
  if (value === null) return t('changes.nothing');
  if (typeof value === 'number') {
    return priceUnitOf(field) === undefined ? count(value, lang) : priceWord(value, field, reader);
  }
  return Array.isArray(value) ? listed(value, lang) : String(value);
}

/** A source in few words: AWS by its page, others by who they are. */
function sourceName(id: SourceId): string {
  const { kind, publisher, title } = sources[id];
  return kind === 'aws' ? `${publisher}: ${title}` : publisher;
}
