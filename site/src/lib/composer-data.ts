/** What a model's page hands to the composer's script: this model and its format, as far as snippets read them. */
import { snippetControls, type Format, type Model, type RegionId } from 'bedrock-model-catalog';
import type { ComposerKnown } from './composer-state.ts';
import { operationsOf, toolsOf } from './composer.ts';

/** Inline JSON of a page. */
export interface ComposerData {
  readonly model: Model;
  readonly format: Format;
  readonly regions: readonly RegionId[];
}

/**
 * The model and the format without what no snippet reads: prices, sources, examples, schemas, explanations. They are
 * typed as whole ones because `renderSnippet` takes those; a test renders every snippet from both and compares.
 */
export function composerData(model: Model, format: Format, regions: readonly RegionId[]): ComposerData {
  const { id, name, apis, capabilities, inferenceProfiles, lifecycle, regions: sightings } = model;
  const { maxOutputTokens, parameters, prices } = model;
  const { promptPath, promptTemplate, promptMaxLength, files, body, parameters: paths } = format.request;
  const { example, otherExamples, ...response } = format.response;
  const standard = format.parameters
    .filter((parameter) => parameter.standard !== undefined)
    .map(({ explanation, ...parameter }) => parameter);
  return {
    model: {
      id,
      name,
      apis,
      capabilities: capabilities && { converse: capabilities.converse, streaming: capabilities.streaming },
      inferenceProfiles,
      lifecycle,
      regions: sightings,
      maxOutputTokens,
      parameters,
      prices: prices.map(({ region, asOf }) => ({ region, asOf })),
    } as unknown as Model,
    format: {
      name: format.name,
      modality: format.modality,
      operations: format.operations,
      request: { promptPath, promptTemplate, promptMaxLength, files, body, parameters: paths },
      response,
      stream: format.stream && { ...format.stream, chunks: undefined, otherChunks: undefined },
      parameters: standard,
    } as unknown as Format,
    regions,
  };
}

/** What can be set on the page, from its data. */
export function composerKnown({ model, format, regions }: ComposerData): ComposerKnown {
  const tools = toolsOf(model, format);
  const controls = snippetControls(model, format, { tool: tools[0]! });
  const operations = operationsOf(model, format);
  // Python has every operation.
  const uris = operations.map((operation) => snippetControls(model, format, { operation }).outputUri);
  const defaults = { ...controls, outputUri: uris.find((uri) => uri !== undefined) };
  return { tools, operations, regions, parameters: controls.parameters, defaults };
}
