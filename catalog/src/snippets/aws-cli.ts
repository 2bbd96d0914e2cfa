/** The AWS CLI, version 1 or 2: the same text works in both. */
import { permission, prerequisites, startsAsync } from './answer.ts';
import { awaitedJob, hereDocument, neededJq, outputDataConfig, quoted, requestFile, shownAnswer } from './shell.ts';
import type { SnippetRenderer, SnippetRequest } from './types.ts';

const noStreams = 'No current AWS CLI has a command that streams.';

export const awsCli: SnippetRenderer = {
  lacks: (operation) => (operation.endsWith('Stream') ? noStreams : undefined),
  render: (request) => ({
    code: startsAsync(request)
      ? start(request)
      : request.operation === 'converse'
        ? converse(request)
        : invoke(request),
    language: 'sh',
    install: 'pip install --upgrade awscli',
    filename: `${request.operation}.sh`,
  }),
};

function invoke(request: SnippetRequest): string {
  return [
    head(request, `AWS CLI (version 1 or 2) and ${neededJq(request)}`),
    `${requestFile(request)}\n`,
    command('invoke-model', request, '--body fileb://request.json', 'response.json > /dev/null'),
    `\n${shownAnswer(request)}`,
  ].join('');
}

function start(request: SnippetRequest): string {
  const output = argument('--output-data-config', outputDataConfig(request));
  const text = '--query invocationArn --output text';
  const started = command('start-async-invoke', request, '--model-input file://request.json', output, text);
  const state = `--region ${request.region} --invocation-arn "$arn" --output json > response.json\n`;
  return [
    head(request, `AWS CLI (version 1 or 2) and ${neededJq(request)}`),
    `${requestFile(request)}\narn=$(${started.trimEnd()})\n\n`,
    awaitedJob(`aws bedrock-runtime get-async-invoke \\\n  ${state}`),
  ].join('');
}

function converse(request: SnippetRequest): string {
  const messages = [{ role: 'user', content: [{ text: request.prompt }] }];
  const fields = request.additionalFields && argument('--additional-model-request-fields', request.additionalFields);
  return [
    head(request, 'AWS CLI (version 1 or 2)'),
    `cat > messages.json <<'JSON'\n${hereDocument(messages)}\n`,
    command(
      'converse',
      request,
      '--messages file://messages.json',
      argument('--inference-config', request.inferenceConfig),
      ...(fields === undefined ? [] : [fields]),
      `--query "join('', output.message.content[].text)" --output text`,
    ),
  ].join('');
}

function head(request: SnippetRequest, programs: string): string {
  const needs = [programs, `AWS credentials that allow ${permission(request.operation)}`];
  return `#!/bin/sh\n${prerequisites(request, '#', ...needs)}set -eu\n\n`;
}

function command(name: string, { modelId, region }: SnippetRequest, ...rest: readonly string[]): string {
  const lines = [`aws bedrock-runtime ${name}`, `--region ${region}`, `--model-id ${quoted(modelId)}`, ...rest];
  return `${lines.join(' \\\n  ')}\n`;
}

const argument = (name: string, value: unknown) => `${name} ${quoted(JSON.stringify(value))}`;
