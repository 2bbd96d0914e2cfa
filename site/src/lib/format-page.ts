/** What the page of a request format shows: its models, its pointers into JSON, and its examples as text. */
import { formats, models as catalogModels, type Format, type FormatId, type Model } from 'bedrock-model-catalog';
import { inDefaultOrder } from './catalog-view.ts';
import type { Reader } from './words.ts';

/** A place in a body, an answer or a chunk: what stands there, and the JSONPath. */
export interface Pointer {
  readonly what: string;
  readonly path: string;
}

/** The models that speak a format, active ones first. */
export function modelsSpeaking(id: FormatId, models: readonly Model[] = catalogModels): readonly Model[] {
  return inDefaultOrder(models.filter((model) => model.format === id));
}

/** The kinds of output in the order in which the list of formats shows them; others follow. */
const kindOrder: readonly string[] = ['text', 'embedding', 'rerank', 'image', 'video', 'speech', 'moderation'];

/** The formats by what they produce, each group by name. */
export function formatGroups(all: readonly Format[] = Object.values(formats)) {
  const place = (kind: string) => (kindOrder.includes(kind) ? kindOrder.indexOf(kind) : kindOrder.length);
  const kinds = [...new Set(all.map(({ modality }) => modality))].sort((a, b) => place(a) - place(b));
  return kinds.map((kind) => ({
    kind,
    formats: all.filter(({ modality }) => modality === kind).sort((a, b) => a.name.localeCompare(b.name, 'en')),
  }));
}

/** JSON as a reader wants it: lists of scalars on one line where they are short. */
export function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /\[\n\s+((?:"[^"\n]{0,40}"|[-\d.]+|true|false|null)(?:,\n\s+(?:"[^"\n]{0,40}"|[-\d.]+|true|false|null))*)\n\s+\]/g,
    (_, items: string) => {
      const line = `[${items.replace(/\n\s+/g, ' ')}]`;
      return line.length <= 80 ? line : `[${items}]`;
    },
  );
}

/** Where things stand in the request, the answer and the chunks of a stream. */
export function pointersOf({ request, response, stream }: Format, { t }: Reader) {
  const listed = (entries: readonly (readonly [string, string | undefined])[]): readonly Pointer[] =>
    entries.flatMap(([what, path]) => (path === undefined ? [] : [{ what, path }]));
  return {
    request: listed([
      [t('formats.pointer.prompt'), request.promptPath],
      ...Object.entries(request.files ?? {}).map(
        ([path, file]) => [t('formats.pointer.file', { ...file }), path] as const,
      ),
    ]),
    response: listed([
      [t('formats.pointer.error'), response.error],
      [t('formats.pointer.text'), response.text],
      ...(response.embedding ?? []).map((path) => [t('formats.pointer.embedding'), path] as const),
      [t('formats.pointer.image'), response.image],
      [t('formats.pointer.ranking'), response.ranking?.items],
      [t('formats.pointer.rankingIndex'), response.ranking?.index],
      [t('formats.pointer.rankingScore'), response.ranking?.score],
      [t('formats.pointer.arn'), response.invocationArn],
      [t('formats.pointer.stopReason'), response.stopReason],
    ]),
    stream: listed([
      [t('formats.pointer.text'), stream?.text],
      ...Object.entries(stream?.when ?? {}).map(
        ([path, value]) => [t('formats.pointer.when'), `${path} = ${value}`] as const,
      ),
      [t('formats.pointer.stopReason'), stream?.stopReason],
    ]),
  };
}

/** The chunks of a stream, one JSON object a line. */
export function chunkLines(chunks: readonly unknown[]): string {
  return chunks.map((chunk) => JSON.stringify(chunk)).join('\n');
}
