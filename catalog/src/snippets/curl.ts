/** curl with an Amazon Bedrock API key. */
import { invokes, permission, prerequisites } from './answer.ts';
import { hereDocument, neededJq, requestFile, shellBody, shownAnswer } from './shell.ts';
import type { SnippetRenderer, SnippetRequest } from './types.ts';

const noStreams = 'A stream consists of binary frames, which curl cannot show.';

export const curl: SnippetRenderer = {
  lacks: (operation) => (operation.endsWith('Stream') ? noStreams : undefined),
  render: (request) => ({ code: script(request), language: 'sh', install: '', filename: `${request.operation}.sh` }),
};

function script(request: SnippetRequest): string {
  const { modelId, operation, region } = request;
  const key = `an Amazon Bedrock API key in AWS_BEARER_TOKEN_BEDROCK that allows ${permission(operation)}`;
  const url = `https://bedrock-runtime.${region}.amazonaws.com`;
  const fromFile = invokes(request) && request.files.length > 0;
  const failed = '|| { cat response.json >&2; exit 1; }';
  return [
    `#!/bin/sh\n${prerequisites(request, '#', `curl 7.76 or later and ${neededJq(request)}`, key)}set -eu\n\n`,
    fromFile ? `${requestFile(request)}\n` : '',
    `endpoint="\${AWS_ENDPOINT_URL_BEDROCK_RUNTIME:-${url}}"\nrm -f response.json\n\n`,
    'curl --silent --show-error --fail-with-body \\\n',
    `  "$endpoint/model/${encodeURIComponent(modelId)}/${operation}" \\\n`,
    '  --header "Authorization: Bearer $AWS_BEARER_TOKEN_BEDROCK" \\\n',
    "  --header 'Content-Type: application/json' \\\n",
    '  --output response.json \\\n',
    fromFile
      ? `  --data-binary @request.json ${failed}\n\n`
      : `  --data-binary @- <<'JSON' ${failed}\n${hereDocument(invokes(request) ? shellBody(request) : converseBody(request))}\n`,
    shownAnswer(request),
  ].join('');
}

function converseBody({ prompt, inferenceConfig, additionalFields }: SnippetRequest): unknown {
  return {
    messages: [{ role: 'user', content: [{ text: prompt }] }],
    inferenceConfig,
    ...(additionalFields && { additionalModelRequestFields: additionalFields }),
  };
}
