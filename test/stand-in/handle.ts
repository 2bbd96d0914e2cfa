/** What happens to a request: who sent it, what it asks, whether its body is right, and then the answer. */
import type { RegionId } from '#catalog';
import { converseAnswer, converseEvents, invokeAnswer, invokeEvents } from './answers.ts';
import { authorize } from './authorize.ts';
import { checkConverseBody, checkInvokeBody, checkStartAsyncBody, parseBody } from './check-body.ts';
import type { ReceivedRequest } from './received-request.ts';
import { sendEvents, sendJson, type Response } from './respond.ts';
import { route, type Route } from './route.ts';
import type { Script } from './script.ts';
import type { ServedModel } from './served-model.ts';
import { ServiceError } from './service-error.ts';

/** Answers, or refuses with a ServiceError; notes on the request what was read from it. `home` is its Region. */
export async function handle(
  request: ReceivedRequest,
  response: Response,
  models: ReadonlyMap<string, ServedModel>,
  nextScript: () => Script | undefined,
  home: string | undefined,
): Promise<void> {
  try {
    const region = authorize(request);
    if (region !== undefined) request.region = region;
    request.route = route(request.method, request.path);
    await answer(request, request.route, response, models, nextScript, region ?? home);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    request.refused = `${error.name}: ${error.message}`;
    error.send(response);
  }
}

async function answer(
  request: ReceivedRequest,
  to: Route,
  response: Response,
  models: ReadonlyMap<string, ServedModel>,
  nextScript: () => Script | undefined,
  region: string | undefined,
): Promise<void> {
  if (to.operation === 'getAsyncInvoke')
    return sendJson(response, asyncStatus(to.invocationArn), takeScript(nextScript));
  const body = parseBody(request.body, request.headers['content-type']);
  const { modelId, modelInput } =
    to.operation === 'startAsyncInvoke' ? checkStartAsyncBody(body) : { modelId: to.modelId ?? '', modelInput: body };
  const model = models.get(modelId);
  if (!model) throw new ServiceError('ResourceNotFoundException', `No model has the ID ${modelId}.`);
  request.route = { operation: to.operation, modelId };
  checkRegion(model, modelId, region);
  if (!(model.operations ?? model.format.operations).includes(to.operation))
    throw new ServiceError('ValidationException', `${modelId} does not answer the operation ${to.operation}.`);
  if (to.operation.startsWith('converse')) checkConverseBody(body, model);
  else checkInvokeBody(modelInput, model);
  const script = takeScript(nextScript);
  if (to.operation === 'converse') return sendJson(response, converseAnswer, script);
  if (to.operation === 'converseStream') return sendEvents(response, 'converseStream', converseEvents, script);
  if (to.operation === 'invokeStream') return sendEvents(response, 'invokeStream', invokeEvents(model, body), script);
  return sendJson(response, invokeAnswer(model), script);
}

/** Throws where the Region does not answer this ID, though it may answer another of the model's. */
function checkRegion(model: ServedModel, modelId: string, region: string | undefined): void {
  if (model.needsProfileIn?.includes(region as RegionId)) {
    const instead = 'Use an inference profile that contains this model.';
    const message = `Invocation of model ID ${modelId} with on-demand throughput isn't supported. ${instead}`;
    throw new ServiceError('ValidationException', message);
  }
  if (region !== undefined && model.callableFrom?.includes(region as RegionId) === false)
    throw new ServiceError('ValidationException', 'The provided model identifier is invalid.');
}

function takeScript(nextScript: () => Script | undefined): Script | undefined {
  const script = nextScript();
  if (script?.kind === 'error') throw new ServiceError(script.name, script.message);
  return script;
}

/** GetAsyncInvoke: the video is ready at once. */
const asyncStatus = (invocationArn: string) => ({
  invocationArn,
  modelArn: 'arn:aws:bedrock:us-east-1::foundation-model/stand-in',
  status: 'Completed',
  submitTime: '2026-01-01T00:00:00Z',
  lastModifiedTime: '2026-01-01T00:01:00Z',
  endTime: '2026-01-01T00:01:00Z',
  outputDataConfig: { s3OutputDataConfig: { s3Uri: 's3://stand-in/output' } },
});
