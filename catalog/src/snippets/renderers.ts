/** The tools and their renderers. A new tool is a new file and a new line here. */
import { aiSdk } from './ai-sdk.ts';
import { awsCli } from './aws-cli.ts';
import { curl } from './curl.ts';
import { lambda } from './lambda.ts';
import { python } from './python.ts';
import type { SnippetRenderer, SnippetTool } from './types.ts';
import { typescript } from './typescript.ts';

export const renderers: Readonly<Record<SnippetTool, SnippetRenderer>> = {
  python,
  lambda,
  'aws-cli': awsCli,
  typescript,
  'ai-sdk': aiSdk,
  curl,
};
