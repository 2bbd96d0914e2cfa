/** curl with an Amazon Bedrock API key. */
import { invokes, permission, prerequisites, startsAsync } from './answer.ts';
import { awaitedJob, hereDocument, neededJq, outputDataConfig, requestFile, shellBody, shownAnswer } from './shell.ts';
import type { SnippetRenderer, SnippetRequest } from './types.ts';

const noStreams = 'A stream consists of binary frames, which curl cannot show.';

export const curl: SnippetRenderer = {
  lacks: (operation) => (operation.endsWith('Stream') ? noStreams : undefined),
  render: (request) => ({ code: script(request), language: 'sh', install: '', filename: `${request.operation}.sh` }),
};

const failed = '|| { cat response.json >&2; exit 1; }';
const calling = 'curl --silent --show-error --fail-with-body \\\n';
const authorized = '  --header "Authorization: Bearer $AWS_BEARER_TOKEN_BEDROCK" \\\n';
const output = '  --output response.json';

function script(request: SnippetRequest): string {
  const { modelId, operation, region } = request;
  const key = `an Amazon Bedrock API key in AWS_BEARER_TOKEN_BEDROCK that allows ${permission(operation)}`;
  const url = `https://bedrock-runtime.${region}.amazonaws.com`;
  const fromFile = invokes(request) && request.files.length > 0;
  const job = startsAsync(request);
  const body = job ? startBody(request) : invokes(request) ? shellBody(request) : converseBody(request);
  return [
    `#!/bin/sh\n${prerequisites(request, '#', `curl 7.76 or later and ${neededJq(request)}`, key)}set -eu\n\n`,
    fromFile ? `${requestFile(request, body, job ? '.modelInput' : '')}\n` : '',
    `endpoint="\${AWS_ENDPOINT_URL_BEDROCK_RUNTIME:-${url}}"\nrm -f response.json\n\n`,
    calling,
    job ? '  "$endpoint/async-invoke" \\\n' : `  "$endpoint/model/${encodeURIComponent(modelId)}/${operation}" \\\n`,
    authorized,
    `  --header 'Content-Type: application/json' \\\n${output} \\\n`,
    fromFile
      ? `  --data-binary @request.json ${failed}\n\n`
      : `  --data-binary @- <<'JSON' ${failed}\n${hereDocument(body)}\n`,
    job ? awaited : shownAnswer(request),
  ].join('');
}

/** Commands that read the ARN of what was started, and wait for its end. */
const awaited = [
  "arn=$(jq --raw-output '.invocationArn | @uri' response.json)\n\n",
  awaitedJob(`${calling}  "$endpoint/async-invoke/$arn" \\\n${authorized}${output} ${failed}\n`),
].join('');

function startBody(request: SnippetRequest): unknown {
  const { modelId } = request;
  return { modelId, modelInput: shellBody(request), outputDataConfig: outputDataConfig(request) };
}

function converseBody({ prompt, inferenceConfig, additionalFields }: SnippetRequest): unknown {
  return {
    messages: [{ role: 'user', content: [{ text: prompt }] }],
    inferenceConfig,
    ...(additionalFields && { additionalModelRequestFields: additionalFields }),
  };
}
