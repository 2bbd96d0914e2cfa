/** What a workload asks of a model, read from what it uses. */
import type { MainOutput, Modality } from '#catalog';
import { takes, tokenUnits, type CountedUnit } from './units.ts';
import type { readUsage } from './usage.ts';
import type { Needs } from './why-unable.ts';

/** What must go in and come out, and how many tokens; what was asked for in words goes before what is read from the usage. */
export function needsOf(
  { counted, images }: ReturnType<typeof readUsage>,
  asked: { readonly modality: MainOutput | undefined; readonly minTokens: number | undefined },
): Omit<Needs, 'passing'> {
  const amount = (...units: readonly CountedUnit[]) =>
    counted.filter(({ unit }) => units.includes(unit)).reduce((sum, { quantity }) => sum + quantity, 0);
  const tokens = amount(...tokenUnits);
  const read = (): MainOutput => {
    if (images.length > 0) return 'image';
    if (amount('outputVideoSeconds') > 0) return 'video';
    if (amount('outputSpeechTokens') > 0) return 'speech';
    if (amount('outputTokens') > 0) return 'text';
    return amount('queries') > 0 ? 'rerank' : 'embedding';
  };
  const input = new Map<string, readonly Modality[]>();
  // Where only the answer is told in tokens, the question is taken to be text, unless it is spoken.
  if (tokens > 0 && amount('inputSpeechTokens') === 0) input.set('text', ['text']);
  for (const { unit } of counted) {
    const kinds = takes[unit];
    if (kinds !== undefined) input.set(kinds.join(), kinds);
  }
  return {
    modality: asked.modality ?? read(),
    input: [...input.values()],
    context: asked.minTokens ?? tokens,
    answer: amount('outputTokens', 'outputSpeechTokens'),
  };
}
