/** Which operations of its format a model answers, as far as snippets call them, and why it does not answer the others. */
import type { Api, Format, Model } from '#catalog';
import { joinWords } from '../nearest.ts';
import { snippetOperations, type SnippetOperation } from './types.ts';

const apiNames: Readonly<Record<SnippetOperation, string>> = {
  invoke: 'InvokeModel',
  invokeStream: 'InvokeModelWithResponseStream',
  converse: 'Converse',
  converseStream: 'ConverseStream',
};

/** APIs that are no operation of Bedrock Runtime by name. */
const spoken: Readonly<Partial<Record<Api, string>>> = {
  Messages: 'the Messages API',
  Responses: 'the Responses API',
  'Chat Completions': 'the Chat Completions API',
};

/** A sentence that says why no snippet can call a model; `undefined` where one may. */
export function whyNone(model: Model, format: Format | undefined): string | undefined {
  const otherwise = whyOtherApis(model);
  if (otherwise !== undefined) return otherwise;
  if (format !== undefined) return whyNoOperation(format);
  return 'The catalog records no request format for it, so it is not known what its requests look like.';
}

/** Why a model does not answer an operation, or no model of the format where none is given; `undefined` where it does. */
export function whyNotAnswered(format: Format, operation: SnippetOperation, model?: Model): string | undefined {
  const none = model === undefined ? whyNoOperation(format) : whyNone(model, format);
  if (none !== undefined) return none;
  if (!format.operations.includes(operation)) return whyNotSpoken(format, operation, model);
  return model && whyDenied(model, operation);
}

function whyOtherApis(model: Model): string | undefined {
  const { apis } = model;
  if (apis === undefined || apis.includes('InvokeModel') || answersConverse(model) === true) return undefined;
  const names = apis.map((api) => spoken[api] ?? api);
  return `${model.name} answers ${joinWords(names, 'and')} only; there are no snippets for ${apis.length > 1 ? 'them' : 'it'}.`;
}

function whyNoOperation(format: Format): string | undefined {
  if (snippetOperations.some((operation) => format.operations.includes(operation))) return undefined;
  return `${format.name} answers StartAsyncInvoke only, which leaves its output in Amazon S3; there are no snippets for it.`;
}

function whyNotSpoken(format: Format, operation: SnippetOperation, model: Model | undefined): string {
  if (operation.startsWith('invoke') && !format.operations.includes('invoke')) {
    if (model?.apis?.includes('InvokeModel') === false) return `${model.name} does not answer ${apiNames[operation]}.`;
    return `No source shows what ${model?.name ?? 'such a model'} takes by InvokeModel.`;
  }
  const answered = `${format.name} does not answer ${apiNames[operation]}`;
  if (format.modality === 'embedding') return `${answered}: an embedding comes in one piece, by InvokeModel.`;
  if (format.modality === 'rerank') return `${answered}: an order comes in one piece, by InvokeModel.`;
  if (format.modality === 'image') return `${answered}: an image comes in one piece, by InvokeModel.`;
  return `${answered}.`;
}

/** What a source says of the model alone, whatever others of its format answer. */
function whyDenied(model: Model, operation: SnippetOperation): string | undefined {
  const says = operation.startsWith('converse') ? answersConverse(model) : model.apis?.includes('InvokeModel');
  if (says === false) return `${model.name} does not answer ${apiNames[operation]}.`;
  if (!operation.endsWith('Stream') || model.capabilities?.streaming !== false) return undefined;
  return `${model.name} does not answer ${apiNames[operation]}: its answers come in one piece.`;
}

/** `undefined`: no source says. */
function answersConverse({ apis, capabilities }: Model): boolean | undefined {
  return capabilities?.converse ?? apis?.includes('Converse');
}
