/** The errors of `snippet`: a combination that does not exist, a parameter out of range, an option that cannot be meant. */
import type { SnippetChoice, SnippetOperation, SnippetTool } from './types.ts';

/** There is no such snippet for the model; the message says why, and which there are. */
export class SnippetUnavailableError extends Error {
  override readonly name = 'SnippetUnavailableError';
  readonly modelId: string;
  readonly tool: SnippetTool | undefined;
  readonly operation: SnippetOperation | undefined;
  /** Why: a sentence. */
  readonly reason: string;
  /** The combinations that exist for the model. */
  readonly available: readonly SnippetChoice[];

  constructor(
    facts: Pick<SnippetUnavailableError, 'modelId' | 'tool' | 'operation' | 'reason' | 'available'>,
    remedy: string,
  ) {
    const what = `${facts.operation ?? 'snippet'}${facts.tool === undefined ? '' : ` with ${facts.tool}`}`;
    super(`snippet: no ${what} for ${facts.modelId}. ${facts.reason}${remedy}`);
    this.modelId = facts.modelId;
    this.tool = facts.tool;
    this.operation = facts.operation;
    this.reason = facts.reason;
    this.available = facts.available;
  }
}

/** A parameter that the model does not take, or a value that it does not take for it. */
export class SnippetParameterError extends Error {
  override readonly name = 'SnippetParameterError';
  /** The common name, as it was given. */
  readonly parameter: string;
  readonly value: unknown;
  /** Both ends are allowed; absent where there is no limit, or no such parameter. */
  readonly min: number | undefined;
  readonly max: number | undefined;

  constructor(
    facts: { parameter: string; value: unknown; min?: number | undefined; max?: number | undefined },
    message: string,
  ) {
    super(`snippet: ${message}`);
    this.parameter = facts.parameter;
    this.value = facts.value;
    this.min = facts.min;
    this.max = facts.max;
  }
}

/** Another option that cannot be meant: an unknown one, an unknown tool or operation, a prompt that the model refuses. */
export class SnippetOptionError extends Error {
  override readonly name = 'SnippetOptionError';
  /** The key of the option; empty where the options are no object. */
  readonly option: string;
  readonly value: unknown;

  constructor(option: string, value: unknown, message: string) {
    super(`snippet: ${message}`);
    this.option = option;
    this.value = value;
  }
}
