/** The files that a snippet reads, as a visitor would put them beside it: small, but correct images. */
import type { Format } from '#catalog';

/** A black square of 64 by 64 pixels. Its base64 is longer than a line of `base64`, so that a broken line shows. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAQAAAACCEkxzAAAAD0lEQVR42mNgGAWjgHwAAAJAAAHgTR1EAAAAAElFTkSuQmCC',
  'base64',
);

/** By name; each differs from the others, so that one in the place of another shows. */
export function givenFiles({ request: { files = {} } }: Format): Readonly<Record<string, Buffer>> {
  const names = Object.values(files).map(({ filename }) => filename);
  return Object.fromEntries(names.map((name) => [name, Buffer.concat([png, Buffer.from(name)])]));
}
