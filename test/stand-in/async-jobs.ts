/** What StartAsyncInvoke has started in one stand-in, and what GetAsyncInvoke says of it. */
import type { Script } from './script.ts';
import { ServiceError } from './service-error.ts';

interface Job {
  readonly modelId: string;
  readonly s3Uri: string;
  readonly failureMessage: string | undefined;
  /** How often it will still be in progress. */
  waits: number;
}

/** The jobs of a stand-in. */
export interface AsyncJobs {
  /** Starts one that ends at the first look unless the script says otherwise; the answer of StartAsyncInvoke. */
  start(modelId: string, s3Uri: string, region: string, script?: Script): { readonly invocationArn: string };
  /** The answer of GetAsyncInvoke; throws a ServiceError for an ARN that was not started here. */
  state(invocationArn: string): object;
}

/** What a job writes lies in a folder of its own, as the service does it. */
export const outputOf = (s3Uri: string, invocationArn: string) =>
  `${s3Uri.replace(/\/$/, '')}/${invocationArn.split('/')[1]}`;

/** None yet. */
export function asyncJobs(): AsyncJobs {
  const jobs = new Map<string, Job>();
  return {
    start(modelId, s3Uri, region, script) {
      const { waits = 0, failureMessage } = script?.kind === 'job' ? script : {};
      const name = `standin${String(jobs.size).padStart(5, '0')}`;
      const invocationArn = `arn:aws:bedrock:${region}:123456789012:async-invoke/${name}`;
      jobs.set(invocationArn, { modelId, s3Uri, failureMessage, waits });
      return { invocationArn };
    },
    state(invocationArn) {
      const job = jobs.get(invocationArn);
      if (!job) throw new ServiceError('ValidationException', `Nothing with the ARN ${invocationArn} was started.`);
      const { modelId, s3Uri, failureMessage } = job;
      const waiting = job.waits-- > 0;
      return {
        invocationArn,
        modelArn: `arn:aws:bedrock:${invocationArn.split(':')[3]}::foundation-model/${modelId}`,
        status: waiting ? 'InProgress' : failureMessage === undefined ? 'Completed' : 'Failed',
        submitTime: '2026-01-01T00:00:00Z',
        lastModifiedTime: '2026-01-01T00:01:00Z',
        outputDataConfig: { s3OutputDataConfig: { s3Uri: outputOf(s3Uri, invocationArn) } },
        ...(!waiting && { endTime: '2026-01-01T00:01:00Z', ...(failureMessage && { failureMessage }) }),
      };
    },
  };
}
