/** What `snippet` takes and gives, and what the renderers of the tools have in common. */
import type { Format, Operation, StandardParameter } from '#catalog';

/** The tools that have snippets, in the order in which they are listed. */
export const snippetTools = ['python', 'lambda', 'aws-cli', 'typescript', 'ai-sdk', 'curl'] as const;

/**
 * A tool: Python with boto3, an AWS Lambda handler in Python, the AWS CLI (version 1 or 2), TypeScript with the AWS SDK,
 * TypeScript with the Vercel AI SDK, or curl with an Amazon Bedrock API key.
 */
export type SnippetTool = (typeof snippetTools)[number];

/** The operations that have snippets, in the order in which they are listed. */
export const snippetOperations = [
  'invoke',
  'invokeStream',
  'converse',
  'converseStream',
  'startAsyncInvoke',
] as const satisfies Operation[];

/** An operation: InvokeModel, InvokeModelWithResponseStream, Converse, ConverseStream or StartAsyncInvoke. */
export type SnippetOperation = (typeof snippetOperations)[number];

/** A combination that exists for a model. */
export interface SnippetChoice {
  readonly tool: SnippetTool;
  readonly operation: SnippetOperation;
}

/** Inference parameters by their common names; the snippet has them under the provider's. Stop sequences are texts. */
export type SnippetParameters = {
  readonly [Name in StandardParameter]?: (Name extends 'stopSequences' ? readonly string[] : number) | undefined;
};

/** What a snippet should do. Every key is optional. */
export interface SnippetOptions {
  /** Default: `python`. */
  readonly tool?: SnippetTool | undefined;
  /** Default: `converse` where the model and the tool have it, else the first that they have. */
  readonly operation?: SnippetOperation | undefined;
  /**
   * Any text; lone surrogates become U+FFFD. Default: the sample prompt of the model's request format. Not for a model
   * whose request takes none.
   */
  readonly prompt?: string | undefined;
  /** Default: an output limit where the format has one, and nothing else. */
  readonly parameters?: SnippetParameters | undefined;
  /** The AWS Region. Default: us-east-1 where the model answers there in any way, else a Region where it does. */
  readonly region?: string | undefined;
  /**
   * One of the model's IDs: its own, an alias, or that of an inference profile. Default: its own where the Region answers
   * it, else that of the profile through which the Region answers. StartAsyncInvoke takes no inference profile.
   */
  readonly modelId?: string | undefined;
  /**
   * Where StartAsyncInvoke leaves its output: `s3://`, a bucket of yours in the same Region, and a folder if you like.
   * Default: a placeholder, which the first comment of the snippet names. Not for other operations.
   */
  readonly outputUri?: string | undefined;
}

/** A program that calls a model. */
export interface Snippet {
  /** The whole file, ending in a line break. */
  readonly code: string;
  /** The language, by the name that highlighters use. */
  readonly language: 'python' | 'typescript' | 'sh';
  /** The command that installs what the program needs; empty where it is a package of the system. */
  readonly install: string;
  /** A file name for it. */
  readonly filename: string;
}

/** JSON, as a body holds it. */
export type JsonObject = { readonly [key: string]: unknown };

/** A file beside the program whose content the body holds in base64. */
export interface SnippetFile {
  /** Where the body has it. */
  readonly path: string;
  readonly filename: string;
  /** What it holds, in a few words. */
  readonly description: string;
}

/** Options that were checked, with all defaults filled in: what a renderer gets. */
export interface SnippetRequest {
  /** The ID to call: the model's own, or that of an inference profile. */
  readonly modelId: string;
  /** Why it is not the model's own, in a sentence, for a comment. */
  readonly note: string | undefined;
  readonly region: string;
  readonly operation: SnippetOperation;
  readonly format: Format;
  /** Well-formed and within the format's limit; `undefined` where the request takes none. */
  readonly prompt: string | undefined;
  readonly files: readonly SnippetFile[];
  /** Where the output goes; `undefined` for an operation that answers with it. */
  readonly outputUri: string | undefined;
  /** The given parameters, and the output limit. */
  readonly parameters: SnippetParameters;
  /**
   * The body of InvokeModel, or `modelInput` of StartAsyncInvoke, with `prompt` at its place, which the caller has wrapped in the format's template, and with
   * what stands for the content of each file at its own.
   */
  readonly body: (prompt: unknown, content: (file: SnippetFile) => unknown) => JsonObject;
  /** `inferenceConfig` of Converse. */
  readonly inferenceConfig: JsonObject;
  /** `additionalModelRequestFields` of Converse: parameters that Converse has no name for. */
  readonly additionalFields: JsonObject | undefined;
}

/** One tool. */
export interface SnippetRenderer {
  /** Why the tool has no snippet for an operation that the format has; `undefined` where it has one. */
  readonly lacks: (operation: SnippetOperation, format: Format) => string | undefined;
  readonly render: (request: SnippetRequest) => Snippet;
}
