/** An AWS Lambda handler in Python. Its Region is that of the function. */
import { imageFile, permission, prerequisites, startsAsync } from './answer.ts';
import { pythonOutputUri, pythonStart } from './python-job.ts';
import {
  indented,
  isConverse,
  isStream,
  pythonBody,
  pythonCall,
  pythonChecks,
  pythonImage,
  pythonPrompt,
  pythonRanking,
  pythonReader,
  pythonStream,
  pythonText,
  pythonVector,
  readsFiles,
} from './python-parts.ts';
import type { SnippetRenderer, SnippetRequest } from './types.ts';

export const lambda: SnippetRenderer = {
  lacks: () => undefined,
  render: (request) => ({
    code: handler(request),
    language: 'python',
    install: 'pip install --upgrade boto3',
    filename: 'lambda_function.py',
  }),
};

function handler(request: SnippetRequest): string {
  const needs = [
    `a function in ${request.region} with a Python runtime, which has boto3, and a timeout of a minute`,
    `an execution role that allows ${permission(request.operation, false)}`,
  ];
  const inPackage = readsFiles(request) ? ['these files beside this one in the deployment package'] : [];
  const [before, after] = readsFiles(request) ? ['import base64\n', 'from pathlib import Path\n'] : ['', ''];
  return [
    prerequisites(request, '#', ...needs, ...inPackage),
    `${before}import json\n${after}\nimport boto3\n\nclient = boto3.client("bedrock-runtime")\n`,
    `${pythonReader(request)}\n\ndef lambda_handler(event, context):\n`,
    indented(`${pythonOutputUri(request)}${pythonPrompt(request)}${pythonBody(request, 4)}\n${answered(request)}`),
  ].join('');
}

/** The call and what becomes of its answer. A function starts what may take minutes, and does not wait for it. */
function answered(request: SnippetRequest): string {
  if (!startsAsync(request)) return `${pythonCall(request)}\n${answer(request)}`;
  const returned = 'return {"statusCode": 202, "body": json.dumps({"invocationArn": job["invocationArn"]})}\n';
  return `${pythonStart(request, 'job')}\n\n# With this ARN, GetAsyncInvoke tells when the output is there.\n${returned}`;
}

function answer(request: SnippetRequest): string {
  const { format } = request;
  if (isStream(request))
    return `text = ""\n${pythonStream(request, (piece) => `text += ${piece}`, 'part')}\n\n${returned('text')}`;
  const text = () => pythonText(request, (expression) => `text = ${expression}`);
  if (isConverse(request)) return `${text()}\n\n${returned('text')}`;
  const parse = 'answer = json.loads(response["body"].read())\n';
  if (format.response.text !== undefined) return `${parse}${text()}\n\n${returned('text')}`;
  const checks = pythonChecks(format, (message) => `raise RuntimeError(${message})`);
  if (format.response.embedding !== undefined) {
    return `${parse}${checks}embedding = ${pythonVector(format)}\n\n${returned('embedding')}`;
  }
  if (format.response.ranking !== undefined) {
    return `${parse}${checks}ranking = ${pythonRanking(format)}\n\n${returned('ranking')}`;
  }
  return [
    `${parse}${checks}\nreturn {\n    "statusCode": 200,\n`,
    `    "headers": {"Content-Type": "image/${imageFile(format).split('.')[1]}"},\n`,
    `    "isBase64Encoded": True,\n    "body": ${pythonImage(format)},\n}\n`,
  ].join('');
}

const returned = (name: string) => `return {"statusCode": 200, "body": json.dumps({"${name}": ${name}})}\n`;
