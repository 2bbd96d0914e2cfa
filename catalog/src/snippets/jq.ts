/** Filters for jq, which shell snippets use to take the output from the answer. */
import type { Format } from '#catalog';
import { failureChecks } from './answer.ts';
import { pathSteps } from './json-path.ts';

/** The text of an answer. */
export function jqText(path: string): string {
  const filter = jqPath(path);
  return filter.includes('select(') ? `[${filter}] | add` : filter;
}

/** The length of the vector, or the message of a failure on standard error, with exit status 5. */
export function jqVectorLength(format: Format): string {
  const places = format.response.embedding!.map(jqPath);
  const vector = places.length === 1 ? places[0]! : `(${places.slice(0, 2).map(optional).join(' // ')})`;
  return guarded(format, `${vector} | length`);
}

/** The image in base64, or the message of a failure on standard error, with exit status 5. */
export function jqImage(format: Format): string {
  return guarded(format, jqPath(format.response.image!));
}

/** A line for each document of an order: its number and its score. */
export function jqRanking(format: Format): string {
  const { items, index, score } = format.response.ranking!;
  return guarded(format, `${jqPath(items)}[] | "\\(${jqPath(index)}) \\(${jqPath(score)})"`);
}

function guarded(format: Format, filter: string): string {
  const guards = failureChecks(format).map(({ path, successes }) => {
    const value = jqPath(path);
    const failed = successes.map((success) => `${value} != "${success}"`).join(' and ') || value;
    return `if ${failed} then ${value} + "\\n" | halt_error\n`;
  });
  return guards.length === 0 ? filter : `\n  ${guards.join('  el')}  else ${filter} end\n`;
}

/** A path as jq writes it. */
export function jqPath(path: string): string {
  const steps = pathSteps(path).map((step) => {
    if (typeof step === 'string') return `.${step}`;
    if (typeof step === 'number') return `[${step}]`;
    return `[] | select(.${step.name}${step.value === undefined ? '' : ` == "${step.value}"`})`;
  });
  return steps.join('');
}

/** An index into an object is an error in jq unless it is marked as optional. */
const optional = (filter: string) => filter.replaceAll(']', ']?');
