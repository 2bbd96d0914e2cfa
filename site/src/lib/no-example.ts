/** Why a model's page has no program to paste. */
import type { Model } from 'bedrock-model-catalog';
import { listed, type Reader } from './words.ts';

/** The operations that the examples call. */
const called: readonly string[] = ['InvokeModel', 'Converse', 'StartAsyncInvoke'];

/** The reason in a sentence: the model answers other APIs, or no source shows a request. */
export function noExample({ apis = [] }: Pick<Model, 'apis'>, { t, lang }: Reader): string {
  if (apis.length === 0 || apis.some((api) => called.includes(api))) return t('snip.none');
  return t('snip.noneApis', { count: apis.length, apis: listed(apis, lang) });
}
