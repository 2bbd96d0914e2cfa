/** The parameters of a request format as table rows, with what a model narrows. */
import type { Format, FormatParameter, JsonValue, Model, StandardParameter } from 'bedrock-model-catalog';
import { count } from './format.ts';
import type { Reader } from './words.ts';

/** One parameter. */
export interface ParameterRow {
  readonly path: string;
  readonly standard?: StandardParameter | undefined;
  readonly type: string;
  readonly required: boolean;
  /** What values are allowed, in words; several statements where several hold. */
  readonly range: readonly string[];
  /** Allowed values, where they are counted. */
  readonly values: readonly string[];
  readonly default?: string | undefined;
  readonly explanation?: string | undefined;
  /** The format allows other values than this model: `Models of this format: up to 8,192`. */
  readonly narrowed?: string | undefined;
}

/** The rows of a format; with a model, its own ranges and defaults. */
export function parameterRows(format: Format, reader: Reader, model?: Model): readonly ParameterRow[] {
  return format.parameters.map((parameter) => {
    const own = parameter.standard && model?.parameters?.[parameter.standard];
    const here = { ...parameter, ...own };
    const [range, general] = [rangeOf(here, reader), rangeOf(parameter, reader)];
    const differs = own !== undefined && range.join() !== general.join();
    return {
      path: parameter.path,
      standard: parameter.standard,
      type: parameter.type,
      required: parameter.required,
      range,
      values: (parameter.values ?? []).map((value) => String(value)),
      default: here.default === undefined ? undefined : valueText(here.default, reader),
      explanation: parameter.explanation,
      narrowed:
        differs && general.length > 0 ? reader.t('params.formatAllows', { range: general.join(', ') }) : undefined,
    };
  });
}

function valueText(value: JsonValue, { lang }: Reader): string {
  if (typeof value === 'number') return number(value, lang);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A number with all its digits: `0.999`, `2,147,483,646`. */
function number(value: number, lang: string): string {
  return Number.isInteger(value)
    ? count(value, lang)
    : new Intl.NumberFormat(lang, { maximumFractionDigits: 20 }).format(value);
}

function rangeOf(parameter: FormatParameter, reader: Reader): readonly string[] {
  const { min, max, exclusiveMin, minLength, maxLength, minItems, maxItems } = parameter;
  return [
    ...span(min, max, 'number', reader, exclusiveMin),
    ...span(minLength, maxLength, 'characters', reader),
    ...span(minItems, maxItems, 'items', reader),
  ];
}

function span(
  min: number | undefined,
  max: number | undefined,
  what: 'number' | 'characters' | 'items',
  { t, lang }: Reader,
  exclusive?: true,
): readonly string[] {
  const [from, to] = [min, max].map((n) => (n === undefined ? '' : number(n, lang)));
  if (min !== undefined && max !== undefined) {
    return [t(exclusive ? 'params.number.above' : `params.${what}.between`, { min: from!, max: to! })];
  }
  if (max !== undefined) return [t(`params.${what}.atMost`, { max: to! })];
  if (min === undefined || (what !== 'number' && min <= 1)) return [];
  return [t(exclusive ? 'params.number.over' : `params.${what}.atLeast`, { min: from! })];
}

/** Where the guide to inference parameters explains one: `#top-k`; empty for one that it has no section on. */
export function guideAnchor(standard: StandardParameter): string {
  const sections: readonly StandardParameter[] = ['temperature', 'topK', 'topP', 'maxTokens', 'stopSequences'];
  return sections.includes(standard) ? `#${standard.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` : '';
}
