/** Which operation a request asks for, read from the raw path as Bedrock Runtime reads it. */
import type { Operation } from '#catalog';
import { ServiceError } from './service-error.ts';

export type Route =
  | { readonly operation: Operation; readonly modelId?: string }
  | { readonly operation: 'getAsyncInvoke'; readonly invocationArn: string };

const modelOperations: Readonly<Record<string, Operation>> = {
  invoke: 'invoke',
  'invoke-with-response-stream': 'invokeStream',
  converse: 'converse',
  'converse-stream': 'converseStream',
};

/** The operation, and the model ID or ARN decoded from the path. StartAsyncInvoke names its model in the body. */
export function route(method: string, path: string): Route {
  const unknown = () => new ServiceError('UnknownOperationException', `No operation answers ${method} ${path}.`);
  const segments = path.split('/');
  const decoded = (segment: string | undefined) => {
    try {
      return decodeURIComponent(segment ?? '');
    } catch {
      throw unknown();
    }
  };
  if (method === 'POST' && path === '/async-invoke') return { operation: 'startAsyncInvoke' };
  if (method === 'GET' && segments.length === 3 && segments[1] === 'async-invoke')
    return { operation: 'getAsyncInvoke', invocationArn: decoded(segments[2]) };
  const operation = modelOperations[segments[3] ?? ''];
  if (method !== 'POST' || segments.length !== 4 || segments[1] !== 'model' || !segments[2] || !operation)
    throw unknown();
  return { operation, modelId: decoded(segments[2]) };
}
