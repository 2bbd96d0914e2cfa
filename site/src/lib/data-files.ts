/** The data files that the site publishes, with their sizes. Runs at build time only. */
import { gzipSync } from 'node:zlib';
import { models } from 'bedrock-model-catalog';
import catalog from 'bedrock-model-catalog/catalog.json';
import schema from 'bedrock-model-catalog/model.schema.json';
import { modelsCsv } from './models-csv.ts';

/** A file: its address on the site, and its size in bytes as it is and over the wire. */
export interface DataFile {
  readonly kind: 'catalog' | 'model' | 'csv' | 'schema';
  readonly path: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** The model that stands for all in the list: one that people can still use. */
export const exampleModel =
  models.find(({ lifecycle, modality }) => lifecycle.status === 'active' && modality === 'text') ?? models[0]!;

/** All kinds of files, with an example where there are many. */
export function dataFiles(): readonly DataFile[] {
  const files = [
    ['catalog', '/api/catalog.json', JSON.stringify(catalog)],
    ['model', `/api/models/${exampleModel.slug}.json`, JSON.stringify(exampleModel)],
    ['csv', '/api/models.csv', modelsCsv()],
    ['schema', '/api/model.schema.json', JSON.stringify(schema)],
  ] as const;
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
