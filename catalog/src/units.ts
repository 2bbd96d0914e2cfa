/** The units that are counted: what each is of, and how a usage counts it. */
import type { Modality, OnDemand } from '#catalog';

/** Units of text in the order of the lines of an estimate; these have prices of their own in a long context. */
export const textTokenUnits = [
  'inputTokens',
  'outputTokens',
  'cacheReadInputTokens',
  'cacheWriteInputTokens',
  'cacheWrite1hInputTokens',
] as const satisfies (keyof OnDemand)[];
/** The kinds of tokens that a usage tells apart. */
export const tokenUnits = [
  ...textTokenUnits,
  'inputSpeechTokens',
  'outputSpeechTokens',
] as const satisfies (keyof OnDemand)[];
/** Every unit that has one price, in the order of the lines of an estimate. */
export const countedUnits = [
  ...tokenUnits,
  'inputImages',
  'inputAudioSeconds',
  'inputVideoSeconds',
  'outputVideoSeconds',
  'queries',
  'textRequests',
] as const satisfies (keyof OnDemand)[];

/** A unit that is counted, not described: every key of a usage that has one price. */
export type CountedUnit = (typeof countedUnits)[number];

/** Whether a unit is a time, which may have a fraction. */
export function isOfTime(unit: CountedUnit): boolean {
  return unit.endsWith('Seconds');
}

/** What a model must take so that a unit goes in: one of these. */
export const takes: { readonly [U in CountedUnit]?: readonly Modality[] } = {
  inputTokens: ['text'],
  cacheReadInputTokens: ['text'],
  cacheWriteInputTokens: ['text'],
  cacheWrite1hInputTokens: ['text'],
  inputSpeechTokens: ['speech', 'audio'],
  inputImages: ['image'],
  inputAudioSeconds: ['audio', 'speech'],
  inputVideoSeconds: ['video'],
  queries: ['text'],
  textRequests: ['text'],
};
