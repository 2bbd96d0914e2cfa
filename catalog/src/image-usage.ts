/** Generated images as a usage tells of them. */
import type { ImageRate } from '#catalog';
import { checkKeys, quantity } from './checks.ts';
import { InvalidUsageError } from './errors.ts';
import { show } from './show.ts';

/** A size in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Generated images of one kind, told as the request tells it. What is left out is taken from the prices where they
 * leave no choice, or not needed where the price is one for all images.
 */
export interface ImageUsage {
  /** How many images. */
  readonly count: number;
  /** Width and height in pixels: `'1024x1024'` or `{ width: 1024, height: 1024 }`. */
  readonly size?: string | ImageSize | undefined;
  /** Default: the quality that the steps imply, else `'standard'`, where the price depends on it. */
  readonly quality?: ImageRate['quality'];
  /** Diffusion steps, where the price depends on them. */
  readonly steps?: number | undefined;
  /** Whether a custom (fine-tuned) model makes them. Default: false. */
  readonly custom?: boolean | undefined;
}

const keys = ['count', 'size', 'quality', 'steps', 'custom'] satisfies (keyof ImageUsage)[];
const example = "{ count: 1, size: '1024x1024' }";
const qualities = ['standard', 'premium'] satisfies ImageRate['quality'][];

/** The images as a list without empty entries. Throws an `InvalidUsageError`. */
export function readImages(path: string, images: unknown): ImageUsage[] {
  if (typeof images === 'number') return quantity(path, images) === 0 ? [] : [{ count: images }];
  if (!Array.isArray(images)) return readImage(path, images);
  return images.flatMap((image, i) => readImage(`${path}[${i}]`, image));
}

/** Width and height of a size that `readImages` let pass. */
export function readSize(size: string | ImageSize): ImageSize {
  if (typeof size !== 'string') return size;
  const [width, height] = size.split('x').map(Number);
  return { width: width!, height: height! };
}

function readImage(path: string, image: unknown): ImageUsage[] {
  checkKeys(path, image, keys, example);
  const { count, size, quality, steps, custom } = image as Record<(typeof keys)[number], unknown>;
  quantity(`${path}.count`, count);
  if (size !== undefined && !isSize(size))
    fail(`${path}.size`, size, "Expected '1024x1024' or { width: 1024, height: 1024 }, in pixels.");
  if (quality !== undefined && !qualities.some((known) => known === quality))
    fail(`${path}.quality`, quality, 'Expected standard or premium.');
  if (steps !== undefined && !isPositive(steps)) fail(`${path}.steps`, steps, 'Expected a whole number, 1 or more.');
  if (custom !== undefined && typeof custom !== 'boolean') fail(`${path}.custom`, custom, 'Expected true or false.');
  return count === 0 ? [] : [image as ImageUsage];
}

function isSize(size: unknown): boolean {
  if (typeof size === 'string') return /^[1-9]\d{0,4}x[1-9]\d{0,4}$/.test(size);
  if (typeof size !== 'object' || size === null) return false;
  const { width, height } = size as Record<string, unknown>;
  return isPositive(width) && isPositive(height);
}

function isPositive(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function fail(path: string, value: unknown, expected: string): never {
  const field = path.slice(path.lastIndexOf('.') + 1);
  throw new InvalidUsageError(path, `${show(value)} is not a value for ${field}`, expected);
}
