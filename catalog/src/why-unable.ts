/** Why a model cannot do a workload, found from its recorded facts. */
import type { MainOutput, Modality, Model } from '#catalog';
import { joinWords } from './nearest.ts';
import { sinceEnd } from './status-on.ts';

/** Why a model was left out. */
export interface LeftOutReason {
  /**
   * `modality`, `input`: it answers with, or takes, something else, or no source says what. `useCase`, `language`: no
   * source names it. `status`: retired, or not of the status asked for. `context`, `answer`: too few tokens. `unpriced`:
   * something used has no recorded price for such calls; the words say where a price for other calls is recorded.
   * `unclear`: too little is said to choose a price.
   */
  readonly code:
    'modality' | 'input' | 'useCase' | 'language' | 'status' | 'context' | 'answer' | 'unpriced' | 'unclear';
  /** The reason, in an English sentence. */
  readonly words: string;
}

/** What a model must be able to. */
export interface Needs {
  readonly modality: MainOutput;
  /** What goes in: of each, one of these kinds must be taken. */
  readonly input: readonly (readonly Modality[])[];
  /** Tokens of one request. */
  readonly context: number;
  /** Tokens of one answer. */
  readonly answer: number;
  /** The models that meet each condition. */
  readonly passing: Readonly<Record<'useCase' | 'language' | 'status', ReadonlySet<Model>>>;
}

/** Models that produce these are there for nothing else, whatever kind of data they write it in. */
const ownTasks: readonly unknown[] = ['rerank', 'moderation'] satisfies MainOutput[];

/** The first need that the model does not meet; `undefined` where it meets all. */
export function whyUnable(model: Model, needs: Needs): LeftOutReason | undefined {
  const { maxTokens, maxOutputTokens } = model;
  const unfit = otherModality(model, needs.modality);
  if (unfit !== undefined) return { code: 'modality', words: unfit };
  const refused = otherInput(model, needs.input);
  if (refused !== undefined) return { code: 'input', words: refused };
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

function otherModality({ modality, output }: Model, wanted: MainOutput): string | undefined {
  if (ownTasks.includes(wanted) || ownTasks.includes(modality)) {
    if (modality === null) return 'No source says what it is there to produce.';
    return modality === wanted ? undefined : `It is there for ${modality}, not for ${wanted}.`;
  }
  if (output.length === 0) return 'No source says what it answers with.';
  if (output.some((kind) => kind === wanted)) return undefined;
  return `It answers with ${joinWords(output, 'and')}, not with ${wanted}.`;
}

function otherInput({ input }: Model, wanted: Needs['input']): string | undefined {
  const missing = wanted.filter((kinds) => !kinds.some((kind) => input.includes(kind)));
  if (missing.length === 0) return undefined;
  if (input.length === 0) return 'No source says what it takes.';
  const words = missing.map((kinds) => joinWords(kinds, 'or'));
  return `It takes ${joinWords(input, 'and')}, not ${joinWords(words, 'and')}.`;
}

function statusInWords({ lifecycle }: Model): string {
  const { status } = lifecycle;
  if (status === 'unconfirmed') return 'No source says whether it can be called.';
  if (status !== 'retired') return `Its status is ${status}.`;
  return `It is retired${sinceEnd(lifecycle)}: no request is answered any more.`;
}
