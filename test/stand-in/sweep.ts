/** Every snippet of every model, and the few of which all others are copies but for the ID and the Region. */
import type { Model } from '#catalog';
import { snippetControls } from '../../catalog/src/snippets/snippet-controls.ts';
import { snippet } from '../../catalog/src/snippets/snippet.ts';
import type { SnippetParameters } from '../../catalog/src/snippets/types.ts';
import { casesOf, formatOf, type SnippetCase } from './subjects.ts';
import { promptFor } from './try-snippet.ts';

/** A snippet as somebody gets it who asks for no Region and no ID. */
export interface SweptCase extends SnippetCase {
  readonly region: string;
  /** The ID that it calls. */
  readonly modelId: string;
  readonly code: string;
  readonly filename: string;
  /** The code without comments, its ID and its Region replaced: the same for all that do the same. */
  readonly program: string;
}

/** The snippets of some models; `parametersOf` sets parameters, none by default. */
export function sweep(
  models: readonly Model[],
  parametersOf: (model: Model) => SnippetParameters = () => ({}),
): readonly SweptCase[] {
  return casesOf(models).map((one) => {
    const { model, choice } = one;
    const { region } = snippetControls(model, formatOf(model), choice);
    const prompt = promptFor(formatOf(model));
    const { code, filename } = snippet(model, { ...choice, prompt, parameters: parametersOf(model) });
    const modelId = calledIn(code, model);
    return { ...one, region, modelId, code, filename, program: programOf(code, modelId, region) };
  });
}

/** The longest of the model's IDs that stands in the code, comments aside: an ID is the end of its profiles' IDs. */
function calledIn(code: string, { id, inferenceProfiles = [] }: Model): string {
  const ids = [id, ...inferenceProfiles.map((profile) => profile.id)].sort((a, b) => b.length - a.length);
  const statements = withoutComments(code);
  const called = ids.find((each) => [each, encodeURIComponent(each)].some((text) => statements.includes(text)));
  if (called === undefined) throw new Error(`No ID of ${id} stands in its snippet:\n${code}`);
  return called;
}

function programOf(code: string, modelId: string, region: string): string {
  return withoutComments(code)
    .replaceAll(encodeURIComponent(modelId), '<id>')
    .replaceAll(modelId, '<id>')
    .replaceAll(region, '<region>');
}

const withoutComments = (code: string) => code.replace(/^(#|\/\/) .*\n/gm, '');

/**
 * The snippets by what they do. But for Converse, only those of one format are together, because what is sent and answered
 * is the format's.
 */
export function grouped(cases: readonly SweptCase[]): readonly (readonly SweptCase[])[] {
  const groups = new Map<string, SweptCase[]>();
  for (const one of cases) {
    const { tool, operation } = one.choice;
    const format = operation.startsWith('converse') ? '' : one.model.format;
    const key = JSON.stringify([tool, operation, format, one.program]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/**
 * One of each group, of as many models as possible, living ones before others; and one more of each model that would
 * have none.
 */
export function representatives(groups: readonly (readonly SweptCase[])[]): readonly SweptCase[] {
  const runs = new Map<string, number>();
  const rank = ({ model }: SweptCase) => (runs.get(model.id) ?? 0) * 2 + Number(model.lifecycle.status === 'retired');
  const take = (one: SweptCase) => {
    runs.set(one.model.id, (runs.get(one.model.id) ?? 0) + 1);
    return one;
  };
  // Small groups choose first: they have the fewest models to choose from.
  const chosen = groups
    .toSorted((a, b) => a.length - b.length)
    .map((group) => take(group.reduce((best, one) => (rank(one) < rank(best) ? one : best))));
  const others = groups
    .flat()
    .filter(({ choice }) => choice.tool === 'curl')
    .flatMap((one) => (runs.has(one.model.id) ? [] : [take(one)]));
  return [...chosen, ...others];
}
