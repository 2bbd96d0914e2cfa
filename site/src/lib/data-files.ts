/** The data files that the site publishes, with their sizes. Runs at build time only. */
import { gzipSync } from 'node:zlib';
import { models } from 'bedrock-model-catalog';
import catalog from 'bedrock-model-catalog/catalog.json';
import schema from 'bedrock-model-catalog/model.schema.json';
import type { FeedPlace } from './feed-link.ts';
import { feedTexts } from './feed-texts.ts';
import { feeds, type FeedName } from './feeds.ts';
import { modelsCsv } from './models-csv.ts';
import { pricesCsv } from './prices-csv.ts';
import type { Reader } from './words.ts';

/** A file: its address on the site, and its size in bytes as it is and over the wire. */
export interface DataFile {
  readonly kind: 'catalog' | 'model' | 'csv' | 'prices' | 'schema' | FeedName;
  readonly path: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** The model that stands for all in the list: one that people can still use. */
export const exampleModel =
  models.find(({ lifecycle, modality }) => lifecycle.status === 'active' && modality === 'text') ?? models[0]!;

/** All kinds of files, with an example where there are many; feeds are in the language of the reader. */
export async function dataFiles(reader: Reader, place: FeedPlace): Promise<readonly DataFile[]> {
  const files: [DataFile['kind'], string, string][] = [
    ['catalog', '/api/catalog.json', JSON.stringify(catalog)],
    ['model', `/api/models/${exampleModel.slug}.json`, JSON.stringify(exampleModel)],
    ['csv', '/api/models.csv', modelsCsv()],
    ['prices', '/api/prices.csv', pricesCsv()],
    ['schema', '/api/model.schema.json', JSON.stringify(schema)],
  ];
  for (const name of Object.keys(feeds) as FeedName[]) {
    const path = `${place.locale ? `/${place.locale}` : ''}${feeds[name].path}`;
    files.push([name, path, await feedTexts[name](reader, place)]);
  }
  return files.map(([kind, path, text]) => ({
    kind,
    path,
    bytes: Buffer.byteLength(text),
    gzip: gzipSync(text).length,
  }));
}

/** Bytes as kilobytes with one digit: `123.4`. */
export function kilobytes(bytes: number, lang: string): string {
  return new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1000);
}
