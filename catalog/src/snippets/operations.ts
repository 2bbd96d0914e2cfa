/** Which operations of its format a model answers, as far as snippets call them, and why it does not answer the others. */
import type { Api, Format, Model } from '#catalog';
import { joinWords } from '../nearest.ts';
import type { SnippetOperation } from './types.ts';

const apiNames = {
  invoke: 'InvokeModel',
  invokeStream: 'InvokeModelWithResponseStream',
  converse: 'Converse',
  converseStream: 'ConverseStream',
  startAsyncInvoke: 'StartAsyncInvoke',
} as const satisfies Record<SnippetOperation, string>;

/** APIs that are no operation of Bedrock Runtime by name. */
const spoken: Readonly<Partial<Record<Api, string>>> = {
  Messages: 'the Messages API',
  Responses: 'the Responses API',
  'Chat Completions': 'the Chat Completions API',
};

/** A sentence that says why no snippet can call a model; `undefined` where one may. */
export function whyNone(model: Model, format: Format | undefined): string | undefined {
  const { apis } = model;
  const answers = (['invoke', 'converse', 'startAsyncInvoke'] as const).filter((each) => says(model, each) !== false);
  if (apis !== undefined && answers.length === 0) {
    const names = apis.map((api) => spoken[api] ?? api);
    return `${model.name} answers ${joinWords(names, 'and')} only; there are no snippets for ${apis.length > 1 ? 'them' : 'it'}.`;
  }
  if (format === undefined) {
    return 'The catalog records no request format for it, so it is not known what its requests look like.';
  }
  if (format.operations.some((operation) => whyDenied(model, operation) === undefined)) return undefined;
  return `No source shows what ${model.name} takes by ${joinWords(
    answers.map((each) => apiNames[each]),
    'or',
  )}.`;
}

/** Why a model does not answer an operation, or no model of the format where none is given; `undefined` where it does. */
export function whyNotAnswered(format: Format, operation: SnippetOperation, model?: Model): string | undefined {
  const none = model && whyNone(model, format);
  if (none !== undefined) return none;
  if (!format.operations.includes(operation)) return whyNotSpoken(format, operation, model);
  return model && whyDenied(model, operation);
}

function whyNotSpoken(format: Format, operation: SnippetOperation, model: Model | undefined): string {
  const answered = `${format.name} does not answer ${apiNames[operation]}`;
  if (operation === 'startAsyncInvoke') {
    if (model?.apis?.includes('StartAsyncInvoke') !== true) return `${answered}.`;
    return `No source shows what ${model.name} takes by StartAsyncInvoke.`;
  }
  if (format.operations.every((each) => each === 'startAsyncInvoke')) {
    return `${answered}: it answers StartAsyncInvoke only, which leaves its output in Amazon S3.`;
  }
  if (operation.startsWith('invoke') && !format.operations.includes('invoke')) {
    if (model?.apis?.includes('InvokeModel') === false) return `${model.name} does not answer ${apiNames[operation]}.`;
    return `No source shows what ${model?.name ?? 'such a model'} takes by InvokeModel.`;
  }
  if (format.modality === 'embedding') return `${answered}: an embedding comes in one piece, by InvokeModel.`;
  if (format.modality === 'rerank') return `${answered}: an order comes in one piece, by InvokeModel.`;
  if (format.modality === 'image') return `${answered}: an image comes in one piece, by InvokeModel.`;
  return `${answered}.`;
}

/** What a source says of the model alone, whatever others of its format answer. */
function whyDenied(model: Model, operation: SnippetOperation): string | undefined {
  if (says(model, operation) === false) return `${model.name} does not answer ${apiNames[operation]}.`;
  if (!operation.endsWith('Stream') || model.capabilities?.streaming !== false) return undefined;
  return `${model.name} does not answer ${apiNames[operation]}: its answers come in one piece.`;
}

/** Whether a model answers the API of an operation, streams aside; `undefined`: no source says. */
function says({ apis, capabilities }: Model, operation: SnippetOperation): boolean | undefined {
  if (operation === 'startAsyncInvoke') return apis?.includes('StartAsyncInvoke');
  if (operation.startsWith('invoke')) return apis?.includes('InvokeModel');
  return capabilities?.converse ?? apis?.includes('Converse');
}
