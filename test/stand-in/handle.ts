/** What happens to a request: who sent it, what it asks, whether its body is right, and then the answer. */
import type { RegionId } from '#catalog';
import { converseAnswer, converseEvents, invokeAnswer, invokeEvents } from './answers.ts';
import type { AsyncJobs } from './async-jobs.ts';
import { authorize } from './authorize.ts';
import { checkConverseBody, checkInvokeBody, checkStartAsyncBody, parseBody } from './check-body.ts';
import type { ReceivedRequest } from './received-request.ts';
import { sendEvents, sendJson, type Response } from './respond.ts';
import { route, type Route } from './route.ts';
import type { Script } from './script.ts';
import type { ServedModel } from './served-model.ts';
import { ServiceError } from './service-error.ts';

/** What a stand-in has. */
export interface Service {
  readonly models: ReadonlyMap<string, ServedModel>;
  readonly jobs: AsyncJobs;
  readonly nextScript: () => Script | undefined;
  /** Its Region, for requests that are not signed for one. */
  readonly home: string | undefined;
}

/** Answers, or refuses with a ServiceError; notes on the request what was read from it. */
export async function handle(request: ReceivedRequest, response: Response, service: Service): Promise<void> {
  try {
    const region = authorize(request);
    if (region !== undefined) request.region = region;
    request.route = route(request.method, request.path);
    await answer(request, request.route, response, { ...service, home: region ?? service.home });
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
  { models, jobs, nextScript, home: region }: Service,
): Promise<void> {
  if (to.operation === 'getAsyncInvoke')
    return sendJson(response, jobs.state(to.invocationArn), takeScript(nextScript));
  const body = parseBody(request.body, request.headers['content-type']);
  const started = to.operation === 'startAsyncInvoke' ? checkStartAsyncBody(body) : undefined;
  const modelId = started?.modelId ?? to.modelId ?? '';
  const model = models.get(modelId);
  if (!model) throw new ServiceError('ResourceNotFoundException', `No model has the ID ${modelId}.`);
  request.route = { operation: to.operation, modelId };
  if (started === undefined) checkRegion(model, modelId, region);
  else if (model.profile) throw new ServiceError('ValidationException', 'The provided model identifier is invalid.');
  if (!(model.operations ?? model.format.operations).includes(to.operation))
    throw new ServiceError('ValidationException', `${modelId} does not answer the operation ${to.operation}.`);
  if (to.operation.startsWith('converse')) checkConverseBody(body, model);
  else checkInvokeBody(started?.modelInput ?? body, model);
  const script = takeScript(nextScript);
  if (started !== undefined) {
    const { s3Uri } = started.outputDataConfig.s3OutputDataConfig;
    return sendJson(response, jobs.start(modelId, s3Uri, region ?? 'us-east-1', script), script);
  }
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
