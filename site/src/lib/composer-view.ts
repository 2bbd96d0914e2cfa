/** What the composer's components show before any script runs: default snippets, fields with their ranges, Regions. */
import {
  formats,
  regions,
  snippetOperations,
  type Model,
  type RegionId,
  type Snippet,
  type SnippetOperation,
  type SnippetTool,
} from 'bedrock-model-catalog';
import { composerData, composerKnown, type ComposerData } from './composer-data.ts';
import { composerFields, type ComposerField } from './composer-hints.ts';
import { compose, toolsOf, toolsWithout } from './composer.ts';
import { count } from './format.ts';
import { highlight, type Token } from './highlight.ts';
import type { Reader } from './words.ts';

/** The default snippet of a tool. */
export interface ComposerPanel extends Snippet {
  readonly tool: SnippetTool;
  readonly tokens: readonly Token[];
}

/** The composer of a model's page. */
export interface ComposerView {
  readonly panels: readonly ComposerPanel[];
  /** Why tools are missing: sentences. */
  readonly missingTools: readonly string[];
  readonly operations: readonly {
    readonly operation: SnippetOperation;
    readonly lacks: boolean;
    readonly checked: boolean;
  }[];
  /** All operations that the model answers, where it lacks one that answers with its output. */
  readonly onlyOperations: string | undefined;
  readonly fields: readonly ComposerField[];
  /** `undefined` where a request takes none. */
  readonly prompt: string | undefined;
  readonly promptHint: string | undefined;
  /** Where the output goes; `undefined` where no operation leaves it in Amazon S3. */
  readonly outputUri: string | undefined;
  readonly region: string;
  readonly regions: readonly { readonly id: RegionId; readonly name: string; readonly priced: boolean }[];
  readonly data: ComposerData;
}

/** API names of the operations. */
export const operationNames: Readonly<Record<SnippetOperation, string>> = {
  invoke: 'InvokeModel',
  invokeStream: 'InvokeModelWithResponseStream',
  converse: 'Converse',
  converseStream: 'ConverseStream',
  startAsyncInvoke: 'StartAsyncInvoke',
};

/** The operations that answer with their output. */
const answering = snippetOperations.filter((operation) => operation !== 'startAsyncInvoke');

/** The composer of a model; `undefined` where its format is not recorded or has no snippet. */
export function composerView(model: Model, reader: Reader): ComposerView | undefined {
  const format = model.format && formats[model.format];
  if (format === undefined || toolsOf(model, format).length === 0) return undefined;
  const priced = new Set(model.prices.map(({ region }) => region));
  const ids = Object.keys(regions) as RegionId[];
  const data = composerData(model, format, ids);
  const { tools, operations, defaults } = composerKnown(data);
  const first = compose(model, format, { tool: tools[0]!, parameters: {} });
  const { promptMaxLength } = first.controls;
  return {
    panels: tools.map((tool) => {
      const snippet = compose(model, format, { tool, parameters: {} }).snippet!;
      return { tool, ...snippet, tokens: highlight(snippet.code, snippet.language) };
    }),
    missingTools: [...toolsWithout(model, format).values()],
    operations: operations.map((operation) => ({
      operation,
      lacks: first.lacks.has(operation),
      checked: operation === first.operation,
    })),
    onlyOperations: answering.every((each) => operations.includes(each))
      ? undefined
      : operationList(operations, reader),
    fields: composerFields(model, format, reader),
    prompt: defaults.prompt,
    promptHint:
      promptMaxLength === undefined
        ? undefined
        : reader.t('params.characters.atMost', { max: count(promptMaxLength, reader.lang) }),
    outputUri: defaults.outputUri,
    region: defaults.region,
    regions: ids.map((id) => ({ id, name: regions[id].name, priced: priced.has(id) })),
    data,
  };
}

function operationList(operations: readonly SnippetOperation[], { lang }: Reader): string {
  return new Intl.ListFormat(lang).format(operations.map((operation) => operationNames[operation]));
}
