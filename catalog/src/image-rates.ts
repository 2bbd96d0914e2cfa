/** Which of a price list's image rates fits a request. */
import type { ImageRate } from '#catalog';
import { readSize, type ImageSize, type ImageUsage } from './image-usage.ts';
import { joinWords } from './nearest.ts';

/** The rate that fits, with what had to be assumed; or no rate; or several, because too little was said. */
export type ImageRateMatch =
  | { readonly rate: ImageRate; readonly assumptions: readonly string[] }
  | { readonly rate: undefined; readonly undecided: readonly ImageRate[] };

/**
 * The rate for a generated image. Where only the quality is left open, `standard` is assumed; a size is never guessed. A
 * rate that names no quality, or no size, holds for every one.
 */
export function matchImageRate(rates: readonly ImageRate[], image: ImageUsage): ImageRateMatch {
  const possible = rates.filter(
    (rate) =>
      (rate.custom ?? false) === (image.custom ?? false) &&
      (image.quality === undefined || rate.quality === undefined || rate.quality === image.quality) &&
      (image.steps === undefined || includes(rate.steps, image.steps)) &&
      (image.size === undefined || covers(rate, readSize(image.size))),
  );
  const usual = image.quality === undefined ? possible.filter((rate) => rate.quality !== 'premium') : [];
  const [rate, ...others] = closest(usual.length > 0 ? usual : possible);
  if (rate === undefined || others.length > 0)
    return { rate: undefined, undecided: rate === undefined ? [] : [rate, ...others] };
  return { rate, assumptions: assumed(rate, image) };

  /** `maxSize: 512x512` goes before `maxSize: 1024x1024` for a small image, and an exact size before both. */
  function closest(fitting: readonly ImageRate[]): readonly ImageRate[] {
    if (image.size === undefined) return fitting;
    const best = Math.min(...fitting.map(looseness));
    return fitting.filter((rate) => looseness(rate) === best);
  }
}

/** A rate in words: `premium, 512x512 or smaller, 51 steps or more, custom model`; `any image` for a flat price. */
export function describeImageRate(rate: ImageRate): string {
  const { quality, steps, custom } = rate;
  const words = [quality, sizeInWords(rate), steps && stepsInWords(steps), custom && 'custom model'].filter(Boolean);
  return words.length === 0 ? 'any image' : words.join(', ');
}

function assumed(rate: ImageRate, image: ImageUsage): string[] {
  const left = [
    image.quality === undefined &&
      rate.quality !== undefined &&
      (image.steps === undefined || rate.steps === undefined) &&
      `${rate.quality} quality`,
    image.size === undefined && sizeInWords(rate),
    image.steps === undefined && rate.steps !== undefined && stepsInWords(rate.steps),
  ].filter((words) => typeof words === 'string');
  return left.length === 0 ? [] : [`Images: not given, so assumed: ${joinWords(left, 'and')}.`];
}

function includes(range: ImageRate['steps'], steps: number): boolean {
  return steps >= (range?.min ?? 0) && steps <= (range?.max ?? Infinity);
}

function covers(rate: ImageRate, size: ImageSize): boolean {
  if (rate.size !== undefined)
    return readSize(rate.size).width === size.width && readSize(rate.size).height === size.height;
  if (rate.maxSize !== undefined) return fitsIn(size, readSize(rate.maxSize));
  return rate.largerThan === undefined || !fitsIn(size, readSize(rate.largerThan));
}

function fitsIn(inner: ImageSize, outer: ImageSize): boolean {
  return inner.width <= outer.width && inner.height <= outer.height;
}

/** Lower is closer: the exact size, then the smallest upper bound, then the largest lower bound, then any size. */
function looseness(rate: ImageRate): number {
  if (rate.size !== undefined) return 0;
  const bound = rate.maxSize ?? rate.largerThan;
  if (bound === undefined) return Infinity;
  const { width, height } = readSize(bound);
  return rate.maxSize !== undefined ? width * height : 1e12 - width * height;
}

/** `undefined` where the rate holds for any size. */
function sizeInWords({ size, maxSize, largerThan }: ImageRate): string | undefined {
  if (maxSize !== undefined) return `${maxSize} or smaller`;
  return largerThan === undefined ? size : `larger than ${largerThan}`;
}

function stepsInWords({ min, max }: NonNullable<ImageRate['steps']>): string {
  if (min === undefined) return `up to ${max} steps`;
  return max === undefined ? `${min} steps or more` : `${min} to ${max} steps`;
}
