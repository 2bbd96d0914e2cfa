/** The composer's field for the place in Amazon S3 where StartAsyncInvoke leaves its output. */
import { formats, models, type Model } from 'bedrock-model-catalog';
import { expect, test } from 'vitest';
import { composerData, composerKnown } from '../site/src/lib/composer-data.ts';
import { composerQueryOf, composerStateOf, isDefault, type ComposerState } from '../site/src/lib/composer-state.ts';
import { compose } from '../site/src/lib/composer.ts';

const dataOf = (model: Model) => composerData(model, formats[model.format!], ['us-east-1', 'eu-west-1']);
const plain: ComposerState = { tool: 'python', parameters: {} };

test('holds where the output goes for a model that leaves it in Amazon S3, and for no other', () => {
  const film = models.find(({ id }) => id === 'luma.ray-v2:0')!;
  const page = composerKnown(dataOf(film));
  const query = composerQueryOf({ ...plain, outputUri: 's3://my-bucket/a' }, page, 'python');
  expect(query).toBe('?tool=python&outputUri=s3%3A%2F%2Fmy-bucket%2Fa');
  expect(composerStateOf(query, page, 'curl')).toEqual({ ...plain, outputUri: 's3://my-bucket/a' });
  expect(composerQueryOf({ ...plain, outputUri: page.defaults.outputUri }, page, 'python')).toBe('');
  expect(composerStateOf(`?outputUri=s3://${'x'.repeat(1024)}`, page, 'python').outputUri).toBeUndefined();
  expect(isDefault({ ...plain, outputUri: 's3://my-bucket/a' })).toBe(false);
  const text = models.find(({ id }) => id === 'anthropic.claude-3-haiku-20240307-v1:0')!;
  expect(composerStateOf(query, composerKnown(dataOf(text)), 'python')).toEqual(plain);
});

test('asks where the output goes for StartAsyncInvoke alone', () => {
  const both = models.find(({ id }) => id === 'twelvelabs.marengo-embed-3-0-v1:0')!;
  const page = dataOf(both);
  const at = (state: Partial<ComposerState>) => compose(page.model, page.format, { ...plain, ...state });
  const operation = 'startAsyncInvoke';
  expect(composerKnown(page).defaults.outputUri).toBe('s3://amzn-s3-demo-bucket/output');
  expect(at({ operation, outputUri: 's3://my-bucket' }).snippet?.code).toContain('"s3://my-bucket"');
  expect([...at({ operation, outputUri: 'my-bucket' }).errors]).toEqual([
    ['outputUri', expect.stringMatching(/^outputUri is "my-bucket"\. Expected s3:\/\/, a bucket/)],
  ]);
  expect(at({ operation: 'invoke', outputUri: 'my-bucket' })).toEqual(at({ operation: 'invoke' }));
});
