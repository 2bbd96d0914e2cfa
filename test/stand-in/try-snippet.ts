/** Makes a snippet, runs it against a stand-in of its own, and says what came of it. */
import type { Format } from '#catalog';
import { snippet } from '../../catalog/src/snippets/snippet.ts';
import type { Snippet, SnippetParameters } from '../../catalog/src/snippets/types.ts';
import type { ReceivedRequest } from './received-request.ts';
import type { Script } from './script.ts';
import { startStandIn } from './start-stand-in.ts';
import { givenFiles } from './given-files.ts';
import { formatOf, served, type SnippetCase } from './subjects.ts';
import type { Run, Workbench } from './workbench.ts';

export interface Trial {
  readonly made: Snippet;
  readonly run: Run;
  readonly requests: readonly ReceivedRequest[];
}

export interface TrialOptions {
  /** Default: one that is no snippet's default, so that a Region that is lost on the way shows. */
  readonly region?: string;
  readonly prompt?: string;
  readonly parameters?: SnippetParameters;
  /** Where StartAsyncInvoke leaves its output. */
  readonly outputUri?: string;
  /** What happens to the requests, in order. */
  readonly scripts?: readonly Script[];
  readonly env?: Readonly<Record<string, string>>;
  readonly onOutput?: (stdout: string) => void;
}

const unusualRegion = 'ap-northeast-1';

/** A prompt that is a little nasty in every language. */
export const usualPrompt = `Say "hello" in one sentence; it's $HOME to \`me\`, \\o/ 你好 👋🏽`;

/** The usual prompt for a model whose request takes one. */
export const promptFor = ({ request }: Format) => (request.promptPath === undefined ? undefined : usualPrompt);

/** Throws an Error where no request reached the stand-in: then the run proves nothing, and may have gone elsewhere. */
export async function trySnippet(
  workbench: Workbench,
  { model, choice }: Omit<SnippetCase, 'name'>,
  {
    region = unusualRegion,
    prompt = promptFor(formatOf(model)),
    parameters,
    outputUri,
    scripts = [],
    ...options
  }: TrialOptions = {},
): Promise<Trial> {
  const made = snippet(model, { ...choice, prompt, parameters, outputUri, region });
  const standIn = await startStandIn(served, region);
  standIn.next(...scripts);
  try {
    const run = await workbench.run({
      ...made,
      files: givenFiles(formatOf(model)),
      tool: choice.tool,
      url: standIn.url,
      region,
      ...options,
    });
    if (standIn.requests.length === 0)
      throw new Error(`No request reached the stand-in (exit ${run.exitCode}).\n${run.stdout}\n${run.stderr}`);
    return { made, run, requests: standIn.requests };
  } finally {
    await standIn.close();
  }
}
