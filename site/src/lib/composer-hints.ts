/** The fields of the inference parameters: what each takes in each operation, in words, and what holds while it is empty. */
import {
  snippetControls,
  type Format,
  type Model,
  type SnippetOperation,
  type SnippetParameter,
} from 'bedrock-model-catalog';
import { compose, operationsOf, toolsOf } from './composer.ts';
import type { Reader } from './words.ts';

/** The field of a parameter. */
export interface ComposerField extends SnippetParameter {
  /** What stands in the empty field: what holds then. */
  readonly placeholder: string | undefined;
  readonly step: number;
  /** What it takes, in words, by the operations for which that holds. */
  readonly hints: readonly { readonly operations: readonly SnippetOperation[]; readonly text: string }[];
}

/** The fields of a model's parameters. */
export function composerFields(model: Model, format: Format, reader: Reader): readonly ComposerField[] {
  const byOperation = operationsOf(model, format).flatMap((operation) => {
    // Ranges depend on the operation alone, so any tool that has it will do.
    const tool = toolsOf(model, format).find(
      (each) => !compose(model, format, { tool: each, parameters: {} }).lacks.has(operation),
    );
    return tool === undefined ? [] : [snippetControls(model, format, { tool, operation })];
  });
  return (byOperation[0]?.parameters ?? []).map((parameter, i) => {
    const hints = new Map<string, SnippetOperation[]>();
    for (const { operation, parameters } of byOperation) {
      const text = hintOf(parameters[i]!, reader);
      hints.set(text, [...(hints.get(text) ?? []), operation]);
    }
    const holds = parameter.written ?? parameter.default;
    return {
      ...parameter,
      placeholder: holds === undefined ? undefined : String(holds),
      step: parameter.integer ? 1 : 0.1,
      hints: [...hints].map(([text, operations]) => ({ text, operations })),
    };
  });
}

function hintOf(parameter: SnippetParameter, { t, lang }: Reader): string {
  const { name, maxItems, written, default: own } = parameter;
  const figure = (n: number) => new Intl.NumberFormat(lang, { maximumFractionDigits: 20 }).format(n);
  const parts =
    name === 'stopSequences'
      ? [t('composer.onePerLine'), maxItems !== undefined && t('params.items.atMost', { max: figure(maxItems) })]
      : [
          rangeOf(parameter, t, figure),
          written !== undefined && written !== own && t('composer.written', { value: figure(written) }),
          own !== undefined && t('composer.default', { value: figure(own) }),
        ];
  return parts.filter(Boolean).join('; ');
}

function rangeOf({ min, max, exclusiveMin }: SnippetParameter, t: Reader['t'], figure: (n: number) => string): string {
  if (min === undefined) return max === undefined ? '' : t('params.number.atMost', { max: figure(max) });
  if (max === undefined) return t(exclusiveMin ? 'params.number.over' : 'params.number.atLeast', { min: figure(min) });
  return t(exclusiveMin ? 'params.number.above' : 'params.number.between', { min: figure(min), max: figure(max) });
}
