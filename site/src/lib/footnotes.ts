/** The footnotes of a page: each source at each date gets one number, in the order in which the page first needs it. */
import { regions, sources, type RegionId, type Source, type SourceId } from 'bedrock-model-catalog';

/** One footnote. */
export interface Footnote {
  readonly number: number;
  readonly source: SourceId;
  readonly title: string;
  readonly publisher: string;
  readonly kind: Source['kind'];
  readonly url?: string | undefined;
  readonly note?: string | undefined;
  /** When the source was read or published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The Region for which a price holds; absent for facts that hold everywhere. */
  readonly region?: { readonly id: RegionId; readonly name: string } | undefined;
}

/** Collects footnotes while a page is prepared. */
export class Footnotes {
  readonly #notes = new Map<string, Footnote>();

  /** The footnote for a source at a date, and a Region where a price is meant; the same call gives the same number. */
  cite(source: SourceId, asOf: string, region?: RegionId): Footnote {
    const key = `${source} ${asOf} ${region ?? ''}`;
    const known = this.#notes.get(key);
    if (known) return known;
    const { title, publisher, kind, url, note } = sources[source];
    const place = region && { id: region, name: regions[region].name };
    const made = { number: this.#notes.size + 1, source, title, publisher, kind, url, note, asOf, region: place };
    this.#notes.set(key, made);
    return made;
  }

  /** All footnotes so far, by number. */
  get all(): readonly Footnote[] {
    return [...this.#notes.values()];
  }
}
