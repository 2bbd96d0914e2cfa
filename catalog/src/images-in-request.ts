/** The images that an InvokeModel body asks for, so that what is sent can be priced as it stands. */
import { formats as catalogFormats, type Format, type Model, type ModelId } from '#catalog';
import { checkKeys } from './checks.ts';
import { InvalidUsageError } from './errors.ts';
import { givenModel } from './get-model.ts';
import { readImages, type ImageUsage } from './image-usage.ts';
import { show } from './show.ts';

/** What a body does not say about its images, and where to look up the model. */
export interface ImagesInRequestOptions {
  /** Whether a custom (fine-tuned) model makes them. Default: false. */
  readonly custom?: boolean | undefined;
  /** The models among which an ID is looked up. Default: those of the catalog. */
  readonly models?: readonly Model[] | undefined;
  /** The formats among which that of the model is looked up. Default: those of the catalog. */
  readonly formats?: Readonly<Record<string, Format>> | undefined;
}

/** What dialects call the facts that a price can depend on. A dialect with another word adds it here. */
const names = {
  width: ['width'],
  height: ['height'],
  quality: ['quality'],
  steps: ['steps'],
  count: ['numberOfImages', 'samples'],
} as const;

/**
 * How many images of which size, quality and steps an InvokeModel body asks for: what `estimateCost` takes as `images`.
 * The body may be whole, or only the object that holds these parameters. What it leaves out is the default of the
 * model's format; a size without a default stays open, which a price for all sizes does not mind. Throws an
 * `InvalidUsageError` for a value that cannot be meant.
 *
 * @example
 * const images = imagesInRequest(model, { imageGenerationConfig: { width: 512, height: 512, numberOfImages: 3 } });
 * estimateCost(model, { images }); // { count: 3, size: { width: 512, height: 512 }, quality: 'standard' }
 */
export function imagesInRequest(
  model: Model | ModelId,
  body: object,
  options: ImagesInRequestOptions = {},
): ImageUsage {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const expected = 'Expected an object such as { width: 1024, height: 1024 }.';
    throw new InvalidUsageError('body', `${show(body)} is not an object`, expected);
  }
  checkKeys('options', options, ['custom', 'models', 'formats'], '{ custom: true }');
  const asked = givenModel(model, options.models);
  const formats: Readonly<Record<string, Format | undefined>> = options.formats ?? catalogFormats;
  const format = asked.format === undefined ? undefined : formats[asked.format];
  const read = (fact: keyof typeof names) => valueOf(body, format, names[fact]);

  const images = {
    count: read('count') ?? 1,
    size: sizeOf(read('width'), read('height')),
    quality: read('quality'),
    steps: read('steps'),
    custom: options.custom,
  };
  const known = Object.fromEntries(Object.entries(images).filter(([, value]) => value !== undefined));
  readImages('body', known);
  return known as unknown as ImageUsage;
}

function valueOf(body: object, format: Format | undefined, words: readonly string[]): unknown {
  const parameter = format?.parameters.find(({ path }) => words.includes(path.split('.').at(-1)!));
  const places = [parameter?.path, ...words].filter((path) => path !== undefined);
  return places.map((path) => at(body, path)).find((value) => value !== undefined) ?? parameter?.default;
}

function at(body: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<string, unknown>)[key];
  }, body);
}

function sizeOf(width: unknown, height: unknown): object | undefined {
  if (width === undefined && height === undefined) return undefined;
  if (width !== undefined && height !== undefined)
    return { width: pixels('width', width), height: pixels('height', height) };
  const [given, missing] = height === undefined ? ['width', 'height'] : ['height', 'width'];
  throw new InvalidUsageError(`body.${missing}`, `not given beside ${given}`, 'Expected both, in pixels.');
}

function pixels(side: 'width' | 'height', value: unknown): unknown {
  if (Number.isSafeInteger(value) && (value as number) > 0) return value;
  throw new InvalidUsageError(`body.${side}`, `${show(value)} is not a number of pixels`, 'Expected 1 or more.');
}
