/** Why a model cannot do a workload, found from its recorded facts. */
import type { Modality, Model } from '#catalog';
import { joinWords } from './nearest.ts';

/** Why a model was left out. */
export interface LeftOutReason {
  /**
   * `modality`, `input`: it answers with, or takes, something else. `useCase`, `language`: no source names it. `status`:
   * retired, or not of the status asked for. `context`, `answer`: too few tokens. `unpriced`: something used has no
   * recorded price. `unclear`: too little is said to choose a price.
   */
  readonly code:
    'modality' | 'input' | 'useCase' | 'language' | 'status' | 'context' | 'answer' | 'unpriced' | 'unclear';
  /** The reason, in an English sentence. */
  readonly words: string;
}

/** What a model must be able to. */
export interface Needs {
  readonly modality: Modality;
  /** Whether text goes in. */
  readonly text: boolean;
  /** Whether images go in. */
  readonly images: boolean;
  /** Tokens of one request. */
  readonly context: number;
  /** Tokens of one answer. */
  readonly answer: number;
  /** The models that meet each condition. */
  readonly passing: Readonly<Record<'useCase' | 'language' | 'status', ReadonlySet<Model>>>;
}

/** The first need that the model does not meet; `undefined` where it meets all. */
export function whyUnable(model: Model, needs: Needs): LeftOutReason | undefined {
  const { input, output, maxTokens, maxOutputTokens } = model;
  const wanted = [needs.text && 'text', needs.images && 'image'].filter((kind) => kind !== false) as Modality[];
  const missing = wanted.filter((kind) => !input.includes(kind));

  if (!output.includes(needs.modality)) {
    return { code: 'modality', words: `It answers with ${joinWords(output, 'and')}, not with ${needs.modality}.` };
  }
  if (missing.length > 0) {
    return { code: 'input', words: `It takes ${joinWords(input, 'and')}, not ${joinWords(missing, 'and')}.` };
  }
  if (!needs.passing.useCase.has(model)) {
    return { code: 'useCase', words: 'No source names all of the use cases asked for.' };
  }
  if (!needs.passing.language.has(model)) {
    return { code: 'language', words: 'No source names all of the languages asked for.' };
  }
  if (!needs.passing.status.has(model)) return { code: 'status', words: statusInWords(model) };
  if (maxTokens !== null && needs.context > maxTokens) {
    return { code: 'context', words: `A request needs ${needs.context} tokens; the limit is ${maxTokens}.` };
  }
  if (maxOutputTokens !== undefined && needs.answer > maxOutputTokens) {
    return { code: 'answer', words: `An answer needs ${needs.answer} tokens; the limit is ${maxOutputTokens}.` };
  }
  return undefined;
}

function statusInWords({ lifecycle: { status, endOfLife } }: Model): string {
  if (status !== 'retired') return `Its status is ${status}.`;
  return `It is retired${endOfLife === undefined ? '' : ` since ${endOfLife}`}: no request is answered any more.`;
}
