/** From what people have in hand, such as an ID copied out of a log, to the model it means. */
import { models, type Model } from '#catalog';
import { readModelText } from './read-model-text.ts';

/**
 * The model that a text means, or `undefined` where it means none or several. The text is a Bedrock model ID, an older
 * ID, a variant, an inference profile, an ARN or a URL that holds one of these, the address of the model's page, its slug,
 * or a name under which AWS lists it, with or without version. Capital letters and white space around it do not count;
 * near misses mean no model. `identifyModel` says what the text was, and what was probably meant.
 *
 * @param from The models to look in: those of the catalog unless you pass your own.
 * @example
 * resolveModel('us.anthropic.claude-3-haiku-20240307-v1:0')?.name; // 'Claude 3 Haiku'
 * resolveModel('arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2:1:18k')?.id; // 'anthropic.claude-v2:1'
 * resolveModel('Claude v2.1')?.id; // 'anthropic.claude-v2:1'
 * resolveModel('gpt-2'); // undefined
 */
export function resolveModel(text: string, from: readonly Model[] = models): Model | undefined {
  return readModelText(text, from).model;
}
