/** The AWS CLI, version 1 or 2: the same text works in both. */
import { permission, prerequisites } from './answer.ts';
import { hereDocument, neededJq, quoted, requestFile, shownAnswer } from './shell.ts';
import type { SnippetRenderer, SnippetRequest } from './types.ts';

const noStreams = 'No current AWS CLI has a command that streams.';

export const awsCli: SnippetRenderer = {
  lacks: (operation) => (operation.endsWith('Stream') ? noStreams : undefined),
  render: (request) => ({
    code: request.operation === 'converse' ? converse(request) : invoke(request),
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
